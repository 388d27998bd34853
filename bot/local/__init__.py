"""The same bot with no Telegram: an in-process session, a web page, a terminal and the test client.

Kept empty of imports: the web listener answers before aiogram, which takes seconds to import, is loaded.
"""
