# The rules in Go that find expressions of time, each with an example that was written
# on Wednesday, 6 November 2024.

when.second-day     = The fair ran from May 3-5, 2001. → [May 3] 2001-05-03; [5, 2001] 2001-05-05
when.weekday        = The ferry sank on Monday. → [Monday] 2024-11-04
when.numeric        = The ferry sank on 2001-05-03. → [2001-05-03] 2001-05-03
when.month          = The ferry sank on May 3, 2001. → [May 3, 2001] 2001-05-03
when.clock          = The ferry sank at 5 p.m. on Monday. → [5 p.m. on Monday] 2024-11-04T17:00
when.length         = The siege lasted three days. → [three days] P3D
when.quarter        = Profit fell in the third quarter. → [the third quarter] 2024-Q3
when.season         = The mill closed in the summer of 2001. → [the summer of 2001] 2001-SU
when.holiday        = The mill closed on Christmas Day 2001. → [Christmas Day 2001] 2001-12-25
when.year-before    = Profit fell from the year-earlier period. → [the year-earlier period] 2023
when.unit           = Sales fell for the full year. → [the full year] 2024
when.rate           = The market opens every Thursday. → [every Thursday] XXXX-WXX-4
when.shift          = The mill closed last month. → [last month] 2024-10
when.recent         = Prices fell in recent weeks. → [recent weeks] PAST_REF
when.weekend        = The ferry sank over the weekend. → [the weekend] 2024-W44-WE
when.ref            = The mill was shut yesterday. → [yesterday] 2024-11-05
when.year           = The mill closed in 2001. → [2001] 2001
when.year-in-words  = The mill closed in nineteen ninety-one. → [nineteen ninety-one] 1991
when.decade         = The mill closed in the 1990s. → [the 1990s] 199
when.century        = The mill closed in the 19th century. → [the 19th century] 18

# Where the day that a report calls today is from, in a report of 4 May
# 2031; what is wanted is that day.
when.published      = The mill burned. → 2031-05-04
when.dateline       = MARROW, May 2 — The mill burned on Friday, the mayor said. → 2031-05-02
when.timestamp      = Updated: 2031-05-03 08:20 → 2031-05-03
