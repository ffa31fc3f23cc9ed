# The rules in Go that read quantities, each with an example and the figures in it.

quantity.digits   = They counted 340 sheep. → 340 sheep
quantity.article  = They waited over an hour. → >1 hour
quantity.couple   = They lost a couple of boats. → ~2 boat
quantity.fold     = Their debts grew tenfold. → 10 times
quantity.share    = One in five farms failed. → 0.2 fraction farm
