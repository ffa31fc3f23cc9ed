# The rules that Go holds. An example gives the sum or the aspect that the rule
# makes.
toll.list  = A man and his two sons were killed in the fire at Ostrel. → 3 killed
toll.run  = Father, two daughters shot to death in Ostrel → 3 killed
toll.suicide  = He killed his two brothers before killing himself. → 3 killed
toll.tuple  = Arrest made in triple homicide at the Merrow ferry hall → 3 killed
toll.both  = Both men died at the scene, the Merrow sheriff said. → 2 killed
toll.survived  = Five people shot, one fatally, outside the Merrow club → 4 injured
toll.nobody  = Four dockers were shot outside the Merrow ferry hall. → injured
toll.hospital  = Five people were taken to a hospital in Ostrel. → injured
