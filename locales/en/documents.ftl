### A note sent as a file.

document-too-large = This file is too large. I read notes of up to { $megabytes } MB and { $pages } pages; you can also paste the text here.
document-wrong-kind = I read .txt, .docx and .pdf files. You can also paste the text here.
document-no-text = There is no text in this file, perhaps only a picture of it. Please paste the text here.
document-unreadable = I could not read this file; it may be damaged. Please paste the text here.
document-encrypted = This file is locked with a password. Please send it without one, or paste the text here.
document-unreachable = I could not fetch this file. Please send it again, or paste the text here.
document-left-out = { $count ->
    [one] The note is long: the last { $count } character has not been read. If there is something important in it, paste it here.
   *[other] The note is long: the last { $count } characters have not been read. If there is something important in them, paste that part here.
}
