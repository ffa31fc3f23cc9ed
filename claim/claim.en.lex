# Words of English by which a report is cut into claims and its quotes are read.
# General knowledge of English. What an example must give is said for each list.
#
# list          words  value

# open a statement without a comma: the claims that the sentence is cut into
opening         while|although|though|because|whereas|unless  = The police arrested four dockers in Merrow while the union blocked the main road → The police arrested four dockers in Merrow / the union blocked the main road

# join a statement to another and leave it true: the claims, which begin behind them
factive         because|although|though|while|whereas   = The harbour was shut on Monday because a barge had sunk off the old pier → The harbour was shut on Monday / a barge had sunk off the old pier

# bring in a source that told a speaker: the speaker

# stand between somebody's name and where he is from: how the report introduces him
origin          from|of                                 = Rolf Kern, 30, from Tolva, saw Ada Roe at the pier. → Rolf Kern, 30, from Tolva

# speak of the speaker: whether the claim does
first_person    i|we|my|our|me|us  = We lost nine barges to the storm → yes

# decide what is said: those of the example, as they stand
deciding        may|might|will|would|shall|should|can|could|must|ought  = The ferries could sail → could
deciding        not|no|never|nor|n't|don't|won't|cannot|can't           = The ferries did not sail → not
deciding        all|any|every|each|some|none|only|most|more|less|few|both  = Only ferries sailed → Only
deciding        if|unless                                               = They sail if asked → They if
deciding        he|she|they|we|you|i|his|her|their|our|your|my|him|them|us|me  = The wind took her hat → her

# verbs that tell of no deed of their own: the deeds of the example
bare            be|have                                 = The yard has a crane, is old and sank two barges. → sank

# contractions and their full forms: the words that are compared of the quote
full            's   is    = Ada Roe said: "The old pier's gone for good." → the old pier is gone for good
full            're  are   = Ada Roe said: "The old piers're gone for good." → the old piers are gone for good
full            've  have  = Ada Roe said: "We've lost the old pier for good." → we have lost the old pier for good
full            'll  will  = Ada Roe said: "We'll build the old pier again." → we will build the old pier again
full            n't  not   = Ada Roe said: "We did n't lose the old pier." → we did not lose the old pier
full            'm   am    = Ada Roe said: "I'm sad about the old pier." → i am sad about the old pier
full            &    and   = Ada Roe said: "Moor & Roe built the old pier." → moor and roe built the old pier
full            ca   can   = Ada Roe said: "We can't save the old pier." → we can not save the old pier
full            wo   will  = Ada Roe said: "We won't save the old pier." → we will not save the old pier
