### 以文件发送的病历。

document-too-large = 文件太大。我能读取不超过 { $megabytes } MB、{ $pages } 页的病历；也可以直接把文字粘贴到这里。
document-wrong-kind = 我能读取 .txt、.docx 和 .pdf 文件。也可以直接把文字粘贴到这里。
document-no-text = 文件中没有文字，可能只是图片。请把文字粘贴到这里。
document-unreadable = 无法读取该文件，它可能已损坏。请把文字粘贴到这里。
document-encrypted = 文件设有密码。请发送不带密码的文件，或把文字粘贴到这里。
document-unreachable = 未能取得该文件。请再发送一次，或把文字粘贴到这里。
document-left-out = { $count ->
   *[other] 病历较长，最后 { $count } 个字符没有读取。如果其中有重要内容，请把这一部分粘贴到这里。
}
