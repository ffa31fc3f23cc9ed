# Words beside a length of time. Source: own work.
motion  due|payable|phased|travelled|traveled|travelling|traveling|flew|flying|flown|walked|drove|ran|rode|sailed|covered|fell|rose|grew|killed|happened|occurred|spread|built|developed|conducted|carried|collected|gathered|earned|won|lost|scored|wrote|made|produced|worked|held|took|place|dropped|declined|increased|paid|spread|staged|committed|stole|published|met|accumulated|amassed  = The plan is phased over 12 days. → 12 day
lasting  for|after|lasted|lasting|lasts|last|took|taking|takes|take|taken|spent|spending|spend|spanning|spans|spanned|than|of|with|by|in|every|is|was|are|were|be|been|being|serve|served|serving|just|well|wait|waited|waiting|a|an|and|or|from|until|within|some|to|jailed|old|continued  = The men worked for over 12 days. → >12 day
not_during  ago|old|later|late  = The bird flew 700 km over 12 days ago. → 700 kilometre; >12 day
past_or_next  past|last|next|previous|coming|following|first  = Over the past 12 days 30 farmers came. → 12 day; 30 farmer
through  over|during|in|for|within  = Over the past 12 days 30 farmers came. → 12 day; 30 farmer
season  winters|summers|seasons|springs|autumns|terms|semesters|generations|weekends|quarters|evenings|mornings|sessions  = He worked there over three winters. → 3 winter
