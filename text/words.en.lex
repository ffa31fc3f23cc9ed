# Words that tell where tokens and sentences end. Fields: list; words. The example
# is a text, the want its tokens ("a b c"), its sentences ("A. | B.") or, of a stop
# word, nothing ("-").
#   stop         say how a sentence is built and little of what it is about
#   glued        are parted from the number that they are glued to
#   clitic       stand behind an apostrophe and a word, and are words
#   elided       lose what an apostrophe stands for, and are whole words
#   small        abbreviations that are such in small letters, too
#   speech       are what a name does behind a question in quotation marks
#   starter      begin sentences behind an abbreviation, as stop words do
#   no_starter   stop words that go on with a name
#   after_clock  go on behind "p.m."
#   thought      verbs whose passive takes "to": believed to be, expected to come
# Written from general knowledge.
stop  a|an|the|this|that|these|those|my|your|his|her|its|our|their|whose|which|what|who|whom  = a an the → -
stop  i|you|he|she|it|we|they|me|him|us|them|myself|yourself|himself|herself|itself|ourselves|themselves|one  = i you he → -
stop  and|or|but|nor|so|yet|for|of|in|on|at|by|to|from|with|without|within|into|onto|upon|over|under|above|below  = and or but → -
stop  between|among|through|during|before|after|since|until|till|against|about|across|along|around|behind|beside  = between among through → -
stop  besides|beyond|down|up|off|out|near|per|than|then|as|if|though|although|because|while|whereas|unless|whether  = besides beyond down → -
stop  when|where|why|how|there|here|now|not|no|n't|'s|'re|'ve|'ll|'d|'m|s|t  = when where why → -
stop  is|am|are|was|were|be|been|being|has|have|had|having|do|does|did|doing|done|will|would|shall|should|can|could  = is am are → -
stop  may|might|must|ought|ca|wo|sha|ai  = may might must → -
stop  all|any|both|each|either|every|few|less|more|most|much|many|neither|none|only|other|others|own|same|several  = all any both → -
stop  some|such|too|very|just|also|again|further|once|even|still|already|ever|never|always|often|almost  = some such too → -
stop  another|else|however|thus|therefore|hence|rather|quite|amid|despite|via|toward|towards|like  = another else however → -
glued  km|m|cm|mm|nm|um|ha|km2|m2|km²|m²|km³|m³|ft|in|mi|yd|nmi|sq  = 620km off → 620 km off
glued  kg|g|mg|t|lb|lbs|oz|l|ml|cl  = 5kg of it → 5 kg of it
glued  kw|mw|gw|kwh|mwh|gwh|b|kb|mb|gb|tb|hz|khz|mhz|ghz|c|f|bbl|bpd|hpa|mbar|pa|kpa  = 3mw more → 3 mw more
glued  kt|kmh|kph|mph|kts|kn  = 60mph winds → 60 mph winds
glued  k|bn|mn|mln|tn|trn|usd|eur|gbp  = 5bn more → 5 bn more
glued  am|pm|a.m|p.m|a.m.|p.m.|hrs|hr|h|min|mins|sec|secs|ms  = 5pm today → 5 pm today
clitic  s|m|re|ve|ll|d  = Vane's men, who’ll go → Vane 's men , who ’ll go
elided  em|til|tis|twas|cause|bout  = Tell 'em that it holds 'til dusk → Tell 'em that it holds 'til dusk
small  etc.|inc.|jr.|sr.  = boats, nets etc. were lost → boats , nets etc. were lost
small  lb.|lbs.|oz.|hr.|hrs.|yd.|yds.  = 5 lbs. of fish → 5 lbs. of fish
small  gov.|gen.|sgt.|st.|ave.  = then gov. Vane left → then gov. Vane left
speech  said|says|asked|asks|replied|wrote|added|told|adds|answered|shouted|wondered|demanded|recalled|exclaimed|joked|yelled|tweeted  = “Will it hold?” Jane Roe asked. → “Will it hold?” Jane Roe asked.
starter  according|meanwhile|yesterday|today|authorities  = It sank in the U.S. Authorities blame fog. → It sank in the U.S. | Authorities blame fog.
no_starter  will|may|an|do|can  = He met Orlo T. Will on Monday. → He met Orlo T. Will on Monday.
after_clock  monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun  = It sank at 5 p.m. Monday. → It sank at 5 p.m. Monday.
after_clock  january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec  = It sank at 5 p.m. October 3. → It sank at 5 p.m. October 3.
after_clock  eastern|pacific|central|local  = It sank at 5 p.m. Eastern time. → It sank at 5 p.m. Eastern time.
thought  believe|think|say|expect|know|report|fear|suspect|estimate|suppose|presume|understand|allege|consider|deem|assume|rumor|rumour  = - → -
