# Words that make the number beside them a name, a place in a list or a page, and no
# figure: where they stand and the words.
#   name    before it, whatever their case: "Section 5"
#   street  behind the words that follow it: "12 Elm Street"
#   after   right behind it: "10 p.m."
#   listicle   counted by a title: "5 things to know"
#   statistic  named by the time before it: "the three-month average", "10-year notes"
#   reader     counted under a post, between strokes
#   thing   a word that "one" before it makes no count
name  section|sections|article|articles|chapter|chapters|title|clause|paragraph|para|amendment|rule|law|act|protocol|annex|appendix|schedule|resolution|resolutions|proposition|prop|measure|bill|decree|order|directive  = The judge read Section 5 aloud. → none
name  flight|train|bus|tram|airbus|boeing|embryo|cessna|antonov|tupolev|ilyushin|sukhoi|mig|challenger|apollo|soyuz|gemini|falcon|starship|voyager|expedition|airlines|airways|air  = Divers looked for Flight 88 passengers. → none
name  route|highway|interstate|freeway|motorway|autobahn|road|exit|junction|mile|marker|lane|line|bridge|tunnel|pier|gate|platform|track|terminal|runway|dock|berth|wharf  = A lorry overturned on Route 88 drivers said. → none
name  channel|radio|bbc|fm|episode|season|series|volume|vol|issue|edition|page|pages|pp|figure|fig|table|exhibit|photo|slide|verse|psalm|note|footnote|line|item|question|part|book  = The film ran on Channel 8 viewers said. → none
name  no|nos|number|num|№|room|apartment|apt|suite|floor|unit|cell|block|building|hangar|house|ward|district|zone|sector|area|precinct|region|constituency|box|locker|station|reactor|camp|school|ps|hospital  = He lay in Room 8 nurses said. → none
name  phase|stage|level|tier|step|grade|class|category|type|group|version|generation|model|mark|mk|windows|iphone|galaxy|playstation|xbox|android|formula|round|game|week|day|lap|match|leg|heat|set|inning|quarter|matchday|year|agenda|top  = It is now a Category 4 storm. → none
name  february|january|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec  = They met on March 4, she said. → none
name  age|aged|ages|under-|over-|u  = A boy aged 9 was found. → none
name  psalms|genesis|corinthians|matthew|luke|mark|romans|isaiah|exodus  = He quoted Genesis 22, she said. → none
name  case|docket|claim|ticket|bus|lottery|badge|bib|jersey|shirt|serial|code|pin|postcode|zip|phone|tel|telephone|fax|call|called|calls|calling|dial|dialled|dialed|dialling|dialing|hotline|mobile|text  = You can call 911 today. → none
street  street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|highway|hwy|parkway|pkwy|terrace|square|circle|crescent|plaza|row|close|trail|turnpike|pike|alley  = Police went to 12 Elm Street at night. → none
street  block  = Police went to the 1200 block of Elm Street. → none
after  a.m.|p.m.|am|pm|a.m|p.m|o'clock|gmt|utc|est|edt|cst|cdt|pst|pdt|bst|cet|hrs_gmt|noon|bc|bce|ad|ce|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec  = They met at 9 p.m. and talked. → none
after  st|nd|rd|th|s  = It was the 3rd time. → none
thing  of|another|day|thing|way|reason|example|side|hand|point|time|wonders|must|who|whom|that|which|and|or|by|more|else|word|kind|sort|can|could|should|would|may|might|has|have|had|to|in|on|at|for|with|as|if|where|when|what  = It is one of them. → none
listicle  things|reasons|ways|facts|takeaways|tips|charts|photos|questions|lessons  = Dawn Post: 5 things to know today. → none
statistic  average|high|low|peak|moving|bond|bonds|note|notes|bill|bills|gilt|gilts|yield|yields|treasury|treasuries|mortgage|record  = Prices stood above the 30-day average. → none
reader  comments|comment|shares|likes|views|replies  = Posted by Rob | 44 comments → none
