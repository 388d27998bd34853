"""Every word a person reads, one folder per language, and the check that holds the languages together."""
