# Words by which titles, ages and streets are known. The example is a report, its
# title before "|"; it gives the stems of the title, the ages, the streets, the roads and the
# places of the title.
# Source: names of outlets, sites and streets, written down from use.
trade  news|newspaper|newsroom|newscenter|newscentre|newschannel|weather|sports|sport|headlines|traffic|stormtracker  = Two shot at Lowe - Lowe Weather | Two hurt. → two shot low
trade  channel|tv|television|radio|online|media|network|broadcasting|press  = Two shot at Lowe - Lowe Radio | Two hurt. → two shot low
trade  times|post|herald|tribune|gazette|journal|chronicle|observer|telegraph|dispatch|courier|sentinel|examiner  = Two shot at Lowe - The Lowe Courier | Two hurt. → two shot low
trade  inquirer|enquirer|register|bulletin|mirror|standard|globe|mail|express|daily|weekly|magazine|review  = Two shot at Lowe - The Lowe Bulletin | Two hurt. → two shot low
trade  fox|abc|nbc|cbs|bbc|cnn|pbs|npr  = Two shot at Lowe - Lowe 5 FOX | Two hurt. → two shot low
site   com|net|org|tv|news|info|uk|au|ca|ie|nz|in|za|eu|us|co  = Two shot at Lowe - lowe24.com | Two hurt. → two shot low
small  of|the|and|for  = Two shot at Lowe - Gazette of Lowe | Two hurt. → two shot low
old    yearold|yearsold  = | A 17-year-old sailor won. → 17
number  one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve  = | A two-year-old boy and a Six Year Old won. → 2 6
age_of  age|aged|ages  = | A sailor aged 41 won. → 41
joined  and|,|or  = | Two girls, ages 11 and 12, won. → 11 12
aged    man|woman|boy|girl|child|teen|teenager|toddler|baby|infant  = | A boy, 7, won. → 7
aged    son|daughter|brother|sister|father|mother|husband|wife|boyfriend|girlfriend|uncle|aunt|nephew|niece|cousin  = | Her son, 7, won. → 7
street  street|road|avenue|lane|drive|boulevard|highway|court|way|parkway|pike  = | A shop on Harbour Street burned. → harbour street road:harbour
road_short  st|rd|ave|av|ln|dr|blvd|hwy|ct|pkwy  = | It burned near 29th St. on Monday. → road:29th
block     block  = | The 500 block of Quay burned. → road:quay
block_of  of  = | The 500 block of Quay burned. → road:quay
quarter  north|south|east|west|northeast|northwest|southeast|southwest|n|s|e|w|ne|nw|se|sw|n.|s.|e.|w.  = | The 500 block of N. Harbour burned. → road:harbour
