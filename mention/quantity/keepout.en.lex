# Words that make the number beside them a name, a date or an address, and no
# quantity: where they stand and the words.
#   name_word     before it, whatever their case: "Section 5"
#   street        behind the words that follow it: "12 Elm Street"
#   after_number  right behind it: "10 pm"; clock also behind a number in words
#   capital_after_number  right behind it, with a capital
#   ordinal_ending        right behind digits, touching them
#   before_date           before a day and a month in figures: "Mon 2/10"
#   before_year           before a year; may_before_year also before what is counted
#   many_auxiliary        behind a number that counts people without a noun
name_word  section|sections|article|articles|chapter|chapters|title|clause|paragraph|para|amendment|rule|law|act|protocol|annex|appendix|schedule|resolution|resolutions|proposition|prop|measure|bill|decree|order|directive  = The judge read Section 5 aloud. → none
name_word  flight|train|bus|tram|airbus|boeing|embryo|cessna|antonov|tupolev|ilyushin|sukhoi|mig|challenger|apollo|soyuz|gemini|falcon|starship|voyager|expedition|airlines|airways|air  = Divers looked for Flight 88 passengers. → none
name_word  route|highway|interstate|freeway|motorway|autobahn|road|exit|junction|mile|marker|lane|line|bridge|tunnel|pier|gate|platform|track|terminal|runway|dock|berth|wharf  = A lorry overturned on Route 88 drivers said. → none
name_word  channel|radio|bbc|fm|episode|season|series|volume|vol|issue|edition|page|pages|pp|figure|fig|table|exhibit|photo|slide|verse|psalm|note|footnote|line|item|question|part|book  = The film ran on Channel 8 viewers said. → none
name_word  no|nos|number|num|№|room|apartment|apt|suite|floor|unit|cell|block|building|hangar|house|ward|district|zone|sector|area|precinct|region|constituency|box|locker|station|reactor|camp|school|ps|hospital  = He lay in Room 8 nurses said. → none
name_word  phase|stage|level|tier|step|grade|class|category|type|group|version|generation|model|mark|mk|windows|iphone|galaxy|playstation|xbox|android|formula|round|game|week|day|lap|match|leg|heat|set|inning|quarter|matchday|year|agenda|top  = It is now a Category 4 storm. → none
name_word  february|january|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec  = They met on March 4, she said. → none
name_word  age|aged|ages  = A boy aged 9 was found. → none
name_word  psalms|genesis|corinthians|matthew|luke|mark|romans|isaiah|exodus  = He quoted Genesis 22, she said. → none
name_word  case|docket|claim|ticket|bus|lottery|badge|bib|jersey|shirt|serial|code|pin|postcode|zip|phone|tel|telephone|fax|call|called|calls|calling|dial|dialled|dialed|dialling|dialing|hotline|mobile|text  = You can call 911 today. → none
street  street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|highway|hwy|parkway|pkwy|terrace|square|circle|crescent|plaza|row|close|trail|turnpike|pike|alley  = Police went to 12 Elm Street at night. → none
after_number  am|pm|p.m|gmt|pst|pdt|noon|bc|bce|ad  = They met at 9 pm and talked. → none
clock  a.m.|p.m.|o'clock  = They met at nine o'clock and talked. → none
capital_after_number  a.m|utc|est|edt|cst|cdt|bst|cet|ce|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec  = They met at 9 EST and talked. → none
ordinal_ending  st|nd|rd|th|s  = It was the 3rd time. → none
month  january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec  = They met on 4 May, she said. → none
weekday  monday|tuesday|wednesday|thursday|friday|saturday|sunday  = On Monday 12 were freed. → 12
before_date  mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|date|dated  = They met on Mon 2/10 at noon. → none
before_year  in|since|until|till|during|circa|early|late|mid|through|year  = The mill closed in 1850 and burned. → none
may_before_year  of|and|the|for|after|by|from|before  = The 2012 farmers were honoured by 3000 people. → 3000 person
block  block  = Police went to the 88 block of Elm Street. → none
age_word  age|aged  = A boy aged nine was found. → none
many_auxiliary  are|have|were  = At the camp in Elmdale 30 were hurt. → 30 person
