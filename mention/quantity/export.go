package quantity

// What package figure names of a sentence's quantities.
type (
	UnitName = unitName // a name of a unit, as it stands before or behind a number
	Limit    = limit    // the words that bound a number
)

// Dimensions and units that other packages name.
const (
	Count  = "count" // the dimension of what is counted
	Money  = dimMoney
	Time   = dimTime
	Length = dimLength
	Ratios = dimRatio
	Mass   = "mass"
	Area   = "area"
	Volume = "volume"
	Energy = "energy"
	Data   = "data"
	Degree = "degree"
)
