"""The papers and messages of applications: kinds, wordings, remedies."""
