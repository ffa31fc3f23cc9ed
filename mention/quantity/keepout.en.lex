# Words that make the number beside them a name, a date or an address, and no
# quantity: where they stand and the words.
#   name_word     before it, whatever their case: "Section 5"
#   street        behind the words that follow it: "12 Elm Street"
#   after_number  right behind it: "10 p.m."
name_word  section|sections|article|articles|chapter|chapters|title|clause|paragraph|para|amendment|rule|law|act|protocol|annex|appendix|schedule|resolution|resolutions|proposition|prop|measure|bill|decree|order|directive  = The judge read Section 5 aloud. → none
name_word  flight|train|bus|tram|airbus|boeing|embryo|cessna|antonov|tupolev|ilyushin|sukhoi|mig|challenger|apollo|soyuz|gemini|falcon|starship|voyager|expedition|airlines|airways|air  = Divers looked for Flight 88 passengers. → none
name_word  route|highway|interstate|freeway|motorway|autobahn|road|exit|junction|mile|marker|lane|line|bridge|tunnel|pier|gate|platform|track|terminal|runway|dock|berth|wharf  = A lorry overturned on Route 88 drivers said. → none
name_word  channel|radio|bbc|fm|episode|season|series|volume|vol|issue|edition|page|pages|pp|figure|fig|table|exhibit|photo|slide|verse|psalm|note|footnote|line|item|question|part|book  = The film ran on Channel 8 viewers said. → none
name_word  no|nos|number|num|№|room|apartment|apt|suite|floor|unit|cell|block|building|hangar|house|ward|district|zone|sector|area|precinct|region|constituency|box|locker|station|reactor|camp|school|ps|hospital  = He lay in Room 8 nurses said. → none
name_word  phase|stage|level|tier|step|grade|class|category|type|group|version|generation|model|mark|mk|windows|iphone|galaxy|playstation|xbox|android|formula|round|game|week|day|lap|match|leg|heat|set|inning|quarter|matchday|year|agenda|top  = It is now a Category 4 storm. → none
name_word  february|january|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec  = They met on March 4, she said. → none
name_word  age|aged|ages|under-|over-|u  = A boy aged 9 was found. → none
name_word  psalms|genesis|corinthians|matthew|luke|mark|romans|isaiah|exodus  = He quoted Genesis 22, she said. → none
name_word  case|docket|claim|ticket|bus|lottery|badge|bib|jersey|shirt|serial|code|pin|postcode|zip|phone|tel|telephone|fax|call|called|calls|calling|dial|dialled|dialed|dialling|dialing|hotline|mobile|text  = You can call 911 today. → none
street  street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|highway|hwy|parkway|pkwy|terrace|square|circle|crescent|plaza|row|close|trail|turnpike|pike|alley  = Police went to 12 Elm Street at night. → none
street  block  = Police went to the 1200 block of Elm Street. → none
after_number  a.m.|p.m.|am|pm|a.m|p.m|o'clock|gmt|utc|est|edt|cst|cdt|pst|pdt|bst|cet|noon|bc|bce|ad|ce|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec  = They met at 9 p.m. and talked. → none
after_number  st|nd|rd|th|s  = It was the 3rd time. → none
