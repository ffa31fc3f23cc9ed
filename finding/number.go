package finding

import "math/big"

// ten is the bare count from which a figure is weighty.
var ten = big.NewRat(10, 1)

// thousand is the number from which two reports hardly have one by chance.
var thousand = big.NewRat(1000, 1)

// hundred is the number from which two sentences of one thing hardly have one by chance.
var hundred = big.NewRat(100, 1)
