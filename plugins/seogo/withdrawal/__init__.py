"""Texts that were taken down: how they are known again without being kept, and what of them has to
leave the ledger. `seogo.withdraw` takes one down; `seogo.convert` asks here what to leave out.
"""
