# The months: name, number, and what it takes to be read as a month: "full" a
# capital; "word" (also a verb, a modal or a first name) a date's company as
# well; "short" a dot, a day or a year beside it. General knowledge.

january    1   full  = The bridge was shut in January 2001. → [January 2001] 2001-01
february   2   full  = The bridge was shut in February 2001. → [February 2001] 2001-02
march      3   word  = The bridge was shut in March 2001. → [March 2001] 2001-03
april      4   word  = The bridge was shut in April 2001. → [April 2001] 2001-04
may        5   word  = The bridge was shut in May 2001. → [May 2001] 2001-05
june       6   word  = The bridge was shut in June 2001. → [June 2001] 2001-06
july       7   full  = The bridge was shut in July 2001. → [July 2001] 2001-07
august     8   word  = The bridge was shut in August 2001. → [August 2001] 2001-08
september  9   full  = The bridge was shut in September 2001. → [September 2001] 2001-09
october    10  full  = The bridge was shut in October 2001. → [October 2001] 2001-10
november   11  full  = The bridge was shut in November 2001. → [November 2001] 2001-11
december   12  full  = The bridge was shut in December 2001. → [December 2001] 2001-12
jan        1   short  = The bridge was shut on Jan. 5, 2001, for repairs. → [Jan. 5, 2001] 2001-01-05
feb        2   short  = The bridge was shut on Feb. 5, 2001, for repairs. → [Feb. 5, 2001] 2001-02-05
mar        3   short  = The bridge was shut on Mar. 5, 2001, for repairs. → [Mar. 5, 2001] 2001-03-05
apr        4   short  = The bridge was shut on Apr. 5, 2001, for repairs. → [Apr. 5, 2001] 2001-04-05
jun        6   short  = The bridge was shut on Jun. 5, 2001, for repairs. → [Jun. 5, 2001] 2001-06-05
jul        7   short  = The bridge was shut on Jul. 5, 2001, for repairs. → [Jul. 5, 2001] 2001-07-05
aug        8   short  = The bridge was shut on Aug. 5, 2001, for repairs. → [Aug. 5, 2001] 2001-08-05
sep        9   short  = The bridge was shut on Sep. 5, 2001, for repairs. → [Sep. 5, 2001] 2001-09-05
sept       9   short  = The bridge was shut on Sept. 5, 2001, for repairs. → [Sept. 5, 2001] 2001-09-05
oct        10  short  = The bridge was shut on Oct. 5, 2001, for repairs. → [Oct. 5, 2001] 2001-10-05
nov        11  short  = The bridge was shut on Nov. 5, 2001, for repairs. → [Nov. 5, 2001] 2001-11-05
dec        12  short  = The bridge was shut on Dec. 5, 2001, for repairs. → [Dec. 5, 2001] 2001-12-05
