# The rules in Go, each with a text of which it ends a quote, and the quote; "/" ends a
# paragraph.

quote.pair       = “Gone for good,” Ama Rell said. → Gone for good,
quote.single     = ‘Gone for good,’ Ama Rell said. → Gone for good,
quote.continued  = “We left at dawn. / “It was too late,” Ama Rell said. → We left at dawn. / “It was too late,
quote.set_off    = Ama Rell wrote: / > We left at dawn, and it was too late. → We left at dawn, and it was too late.
quote.unclosed   = Ama Rell said: “Gone for good. → Gone for good.
