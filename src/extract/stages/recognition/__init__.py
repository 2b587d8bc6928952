"""The parts of the recogniser: gazetteer surfaces, persons, head words, documents, selection."""
