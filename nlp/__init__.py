"""Reading of pasted cases and typed answers: text, language and day in, findings and questions out.

A pure function of its arguments: no clock, no environment, no network. Names of things live in `nlp/lexicon/*.yaml`.
"""
