# Phrases that hold a hedge's or a negation's words and hedge or negate nothing.
# General knowledge.

as_if  = They ran as if by magic. → 
if_any  = Few, if any, ran. → 
if_only  = He ran, if only once. → 
if_not  = It was good, if not great. → 
no_doubt  = It is no doubt raining. → 
likely_voters  = A poll asked 900 likely voters. → 
as_soon_as_possible  = Come as soon as possible. → 
as_possible  = Take as much as possible. → 
if_you_will  = It is art, if you will. → 
believe_it_or_not  = Believe it or not, it rained. → 
not_only  = It not only rained. → 
than_expected  = It sold for more than expected. → 
as_expected  = As expected, it rained. → 
than_anticipated  = It sold for more than anticipated. → 
as_anticipated  = As anticipated, it rained. → 
had_been_expected  = That had been expected. → 
had_expected  = It did what she had expected. → 
on_suspicion_of  = She was held on suspicion of theft. → 
as_if_to  = She bowed as if to thank him. → 
if_ever  = He sings rarely, if ever. → 
not_to_mention  = Ducks, not to mention geese, swam. → 
no_less_than  = It took no less than nine boats. → 
no_more_than  = It took no more than nine boats. → 
no_fewer_than  = It took no fewer than nine boats. → 
no_sooner  = No sooner had he sung than it rained. → 
not_least  = Boats sank, not least here. → 
if_nothing_else  = It was loud, if nothing else. → 
no_matter  = They sing no matter what. → 
not_until  = It was not until noon that it rained. → 
not_all  = Not all boats sank. → 
not_every  = Not every boat sank. → 
not_everyone  = Not everyone sang. → 
not_just  = It was not just rain that fell. → 
not_merely  = It was not merely rain that fell. → 
