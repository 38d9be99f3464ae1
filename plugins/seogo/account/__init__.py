"""Where every byte of every dump went, and the way back.

`gaps` takes the text of a record apart along its paragraphs, `ledger.account` keeps the rows,
`book` fills them while a run writes its articles, `restore` writes a dump again from Markdown and
ledger, `totals` adds up.
"""
