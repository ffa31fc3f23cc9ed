# Words beside "one" that make it a count, or a pronoun. Source: own work.
not_counter  the|no|this|that|any|every|each|which|some|another|number|day|is|like|a|someone|loved  = The one farmer was killed. → none
counts_noun  only|was|for|than|as  = The fire killed only one. → none
time_after  after|before|later|earlier|ago  = One hour later 12 farmers came. → 1 hour; 12 farmer
conditional  if|when|unless|whether|where|whenever|should  = The mayor asked if one farmer was killed. → none
told         said|told|says  = One farmer said so. → none
not_counted  of|another|day|thing|way|reason|example|side|hand|point|time|wonders|must|who|whom|that|which|or|by|more|else|word|kind|sort|can|could|should|would|may|might|has|have|had|to|for|with|as|if|where|when|what  = The fire killed one of them. → none
