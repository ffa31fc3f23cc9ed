# Words by which a sentence of a report shows that it cannot head an edition. Fields:
# list; words. The example is a sentence; the want says "no" where its words keep it from
# the head, or the words that are left of it.
#   leans     open a sentence that needs the one before it
#   pronoun   are a subject that stands for somebody named before
#   relative  hang what follows on a noun before it
#   speaks    are words of a writer to a reader
#   tag       head a line of a live page or of a video, before a colon, bar or dash
#   page      are of a page and not of a report
#   picture   show that a sentence tells what a picture shows
# Written from general knowledge.
leans  he|she|it|they|we|i|you|this|that|these|those|such|both|there|here|his|her|its|their|our|my|your|one|another|others|some|many|who|whose|which|what|when|where|why|how  = He left Tarn by boat on Monday → no
leans  but|and|so|yet|or|nor|meanwhile|however|also|still|then|too|moreover|furthermore|instead|elsewhere|earlier|later|separately|similarly|additionally|besides|otherwise|thus|hence|therefore|nevertheless|nonetheless  = However, the ferry left Tarn on Monday → no
leans  after|when|while|as|if|although|though|because|since|before|once|unless|until|whether|despite|unlike|given|amid|with|without|during  = After the storm that sank the ferry off Tarn → no
pronoun  he|she|it|they|we|i|you|this|that|these|those|who|which|there  = On Monday it left Tarn for the islands → no
relative  which|who|whom|whose  = Whose ferry sank off Tarn on Monday is not known → no
speaks  i|you|your|we|our|us|my|me|i'm|i've|you're|you'll|we're|we'll|let's  = Tarn is a town that you should see → no
tag  live|breaking|watch|listen|read|update|updates|updated|just|exclusive|video|videos|photo|photos|picture|pictures|gallery|explainer|analysis|opinion|editorial|comment|column|recap|correction|corrected  = LIVE: Ferry sinks off Tarn in storm → Ferry sinks off Tarn in storm
picture  photo|photos|photograph|photographs|pictured|caption|image|images|file|getty|screenshot|footage  = A ferry sinks off Tarn (Photo by A. Roe) → no
picture  l|r|left|right|center|centre|c  = Ada Moor (left) opens the ferry line of Tarn → no
page  skip|embed|newsletter|newsletters|subscribe|subscriber|subscribers|caption|advertisement|click|cookies|browser|javascript|playback|autoplay  = Sign up for the newsletter of Tarn and the islands → no
