# Words that make the number beside them say nothing of the story: where they
# stand and the words.
#   listicle     counted by a title: "5 things to know"
#   statistic    named by the time before it: "the three-month average", "10-year notes"
#   audience     counted under a post, between strokes
#   not_counted  a word that "one" before it makes no count
not_counted  of|another|day|thing|way|reason|example|side|hand|point|time|wonders|must|who|whom|that|which|and|or|by|more|else|word|kind|sort|can|could|should|would|may|might|has|have|had|to|in|on|at|for|with|as|if|where|when|what  = It is one of them. → none
listicle  things|reasons|ways|facts|takeaways|tips|charts|photos|questions|lessons  = Dawn Post: 5 things to know today. → none
statistic  average|high|low|peak|moving|bond|bonds|note|notes|bill|bills|gilt|gilts|yield|yields|treasury|treasuries|mortgage|record  = Prices stood above the 30-day average. → none
audience  comments|comment|shares|likes|views|replies  = Posted by Rob | 44 comments → none
