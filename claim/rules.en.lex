# The rules of this package that no lexicon holds. The result of an example is the
# words that the rule claims.
#
# rule

claim.clause  = The police arrested four dockers in Merrow → The police arrested four dockers in Merrow
