"""Scoring of predicted records against gold: values, pairing, counts, figures, gate."""
