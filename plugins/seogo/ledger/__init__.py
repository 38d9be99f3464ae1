"""content/ledger/: what was received and what was promised. Written by machine, last in a run.

One text file per kind, one line per key, sorted: two git branches that both added lines merge.
"""
