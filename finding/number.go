package finding

import "math/big"

// ten is the bare count from which a figure is weighty.
var ten = big.NewRat(10, 1)
