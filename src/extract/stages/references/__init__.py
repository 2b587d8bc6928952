"""The parts of reference resolution: what the words are, and whom they stand for."""
