# Words by which figures are read: use and words.
motion  due|payable|phased|travelled|traveled|travelling|traveling|flew|flying|flown|walked|drove|ran|rode|sailed|covered|fell|rose|grew|killed|happened|occurred|spread|built|developed|conducted|carried|collected|gathered|earned|won|lost|scored|wrote|made|produced|worked|held|took|place|dropped|declined|increased|paid|spread|staged|committed|stole|published|met|accumulated|amassed  = The bird flew 700 km over 12 days. → 700 kilometre; 12 day
lasting  for|after|lasted|lasting|lasts|last|took|taking|takes|take|taken|spent|spending|spend|spanning|spans|spanned|than|of|with|by|in|every|is|was|are|were|be|been|being|serve|served|serving|just|well|wait|waited|waiting|a|an|and|or|from|until|within|some|to|jailed|old|continued  = He waited over 12 days. → >12 day
per_article  a|an|per|each|every  = They eat 12 eggs a day. → 12 egg/day
per_word  daily|hourly|weekly|monthly|yearly|annually  = They eat 12 eggs daily. → 12 egg/day
priced  share|head|person|barrel|ton|tonne|kilo|kilogram|litre|liter|gallon|ounce|pound|pint|mile|acre|hectare|unit|ticket|vehicle  = They sold it for $12 a barrel. → 12 us_dollar/barrel
counting  recorded|counted|logged|registered|tallied|listed|numbered|total|totalled|totaled|numbering|totalling|totaling|identified  = The wardens logged 12 in all. → 12
sum  tally|toll|count|number|total|figure|headcount|turnout|attendance|tallies|totals|counts|numbers|figures  = The tally stood at 12 then. → 12
stance  expect|agree|disagree|support|oppose|favour|favor|prefer|abstain|back|predict|plan|own|use|like|trust|fear|hope|chose  = Of 60 growers asked, 36 agree. → 60 grower; 36 grower
round  shot|round|bullet|video|photo|picture|film|scene  = They shot 12 pictures. → 12 picture [shot]
kin  son|sons|daughter|daughters|boy|boys|girl|girls|child|children|mother|father|wife|husband|brother|brothers|sister|sisters|twins|man|woman|teen|teens|baby|grandson|granddaughter  = Father, daughter, 9, found in Merrow → none
gaining  gain|shed|rise|fall|climb  = The party gained 12 seats. → +12 seat
noun_too  work|run|cut|hit|set|stand|need|face|live|shot|left|drive|spent  = The city sold 12 subway work trains. → 12 train
harm  killed|injured|shot|stabbed|arrested|detained|charged|abducted|captured|rescued|trapped|hospitalised  = Nobody said that 12 men were not injured. → 12 man
passive_aux  was|were|are|is|had|have|has|been|be|being  = In Marrow 30 were injured. → 30 [injured]
