# Words that tell what a line of a page is. Fields: list; words. The example is a
# line between two paragraphs, or a page: "¶" stands for a blank line, "↵" for a
# line end, and "»" before the line that the want speaks of. The want is the line's
# kind and why, or the dateline it begins with.
#   contact       name an address or a number in a line of contacts
#   calendar      name a day, a month or a time zone
#   date_word     may stand in a line that holds a date
#   date_fill     may stand there too, and make no date of a number
#   date_end      are written onto a number of a date or time
#   counted       are counted or measured for readers
#   count_fill    may stand beside them
#   follow        ask to follow an outlet or a writer
#   network       are where to follow them
#   told          show that a line is a sentence of the report
#   reader        speak to the reader
#   outlet        are the outlet, when it speaks to the reader
#   offer         name what only outlets offer to readers
#   account       name what readers have with an outlet, and with others
#   joins_names   may be written small in a byline or a credit
#   joins_places  may be written small in a dateline
#   no_place      head a paragraph in capitals and are no place
#   byline        open a byline
#   no_byline     follow "by" where it opens no byline
# Written from general knowledge.
contact  email|e-mail|mail|phone|tel|fax|contact|web|website|url|link  = Email jane.roe@example.org Phone 555-0123 → furniture url
contact  twitter|facebook|instagram|x  = Twitter @janeroe → furniture url
contact  and|or|via|source  = jane.roe@example.org or 555-0123 → furniture url
calendar  monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun  = Monday 12:40 → furniture date_line
calendar  january|february|march|april|may|june|july|august|september|october|november|december  = 3 May 2031 → furniture date_line
calendar  jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec  = Ansel, Oct. 3 – The wreck will be towed away within a week, the harbour board said. → dateline Ansel, Oct. 3 –
calendar  gmt|utc|est|edt|et|pst|pdt|pt|ct|mt|bst|cet|eastern|pacific|central|local  = 12:40 GMT → furniture date_line
date_word  ist|cdt|mst|mdt|hkt|jst|kst|sgt|aest|aedt|eet|eest|cest|msk  = 12:40 IST → furniture date_line
date_word  updated|update|published|posted|last|first|modified|created|revised  = Last updated 12:40 → furniture date_line
date_word  minute|minutes|min|mins|hour|hours|hr|hrs|day|days|week|weeks|month|months|year|years|ago  = 40 minutes ago → furniture date_line
date_fill  at|on|the|a|p|m|of|am|pm  = Updated at 12:40 on the 3rd of May → furniture date_line
date_end  am|pm|a|p|h|st|nd|rd|th  = Updated 3rd May → furniture date_line
counted  comments|comment|shares|views|likes|reactions|reposts|retweets|replies|read|reading|min-read  = 12 reactions → furniture widget
count_fill  time|min|minute|minutes|mins  = 3 minutes reading time → furniture widget
follow  follow|like|find|join|connect_with  = Connect with the Courier on Facebook → furniture share
network  facebook|twitter|instagram|youtube|x|bluesky|telegram|whatsapp  = Find the Courier on Bluesky → furniture share
told  said|says|told  = Read more: the board, an aide told us, was all that Vane would say of it → furniture related
told  said|says|told  = Click here was all that the page said when the crew opened it → paragraph
reader  you|your|you'll|you're|you've|yours|please  = Your newsletter is ready → furniture subscribe
outlet  we|our|us|we'll|we're|we've  = We have sent a link to the email of your account. → furniture subscribe
offer  newsletter|newsletters|subscriber|subscribers|subscription|subscriptions|notification|notifications|registering|registered|paywall  = Thank you for registering! → furniture subscribe
offer  sign_in|sign_up|signing_in|signing_up|log_in|login|logging_in  = Please log in again with your password. → furniture subscribe
account  account|accounts|profile|password|email|e-mail|inbox|message|folder|spam|verification|confirmation|registration|membership  = We will send a confirmation to your inbox. → furniture subscribe
account  click|link|browser|javascript|app|website|site|page|digital|access|delivery|alerts|updates|content|article|terms|privacy  = Please update our app to see all of the content. → furniture subscribe
joins_names  and|by|in|for|of|the|with|via|from|at|on  = By Jane Roe in Port Ansel and John Doe at the Courier → byline
joins_names  reporting|editing|writing|additional|agencies|agency|inputs|staff|correspondent|correspondents|reporter|reporters|writer|writers|editor|editors|contributor|translated|compiled|edited  = By Jane Roe, staff correspondent → byline
joins_names  political|health|transport|crime|science|business|education|environment|foreign|diplomatic|economics|sports|home|legal|court|religion|technology|housing|rural|local|industry|energy|arts|defence|defense|security|social|affairs|chief|senior|deputy  = By Jane Roe, senior transport correspondent → byline
joins_names  photo|photos|service|news|wire|images  = By Jane Roe, photos by John Doe → byline
joins_names  de|la|van|von|der|al|bin|el  = By Jane van der Roe → byline
joins_places  and|of|the|near|in|on  = ISLE of ANSEL — The wreck will be towed away within a week, the harbour board said. → dateline ISLE of ANSEL —
joins_places  de|la|el|al|du|es  = PORT du ROY — The wreck will be towed away within a week, the harbour board said. → dateline PORT du ROY —
no_place  update|updated|breaking|exclusive|alert|warning|correction|live|just|latest|new|news|more  = BREAKING — The wreck will be towed away within a week, the harbour board said. → paragraph
no_place  opinion|analysis|factbox|timeline|explainer|interview|review|poll|summary|background|developing|original  = ANALYSIS — The wreck will be towed away within a week, and then nobody will ask. → paragraph
no_place  watch|video|photos|photo|file|image|pictured|note|read|editor|host|byline|story|report|question|answer|first|second|third  = STORY — The wreck will be towed away within a week, the harbour board said. → paragraph
byline  by|by:|written_by|posted_by|story_by|words_by|report_by  = Words by Jane Roe → byline
no_byline  monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december  = By Monday Night All Were Heard → subhead
no_byline  all|now|then|this|that|these|those|his|her|its|their|my|your|as|what|when|where|how|no|one|some|only|being  = By Then All Were Heard → subhead
