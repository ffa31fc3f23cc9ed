package site

import (
	"container/list"
	"sync"
)

// A cache keeps values up to a weight, and drops those that were not asked for longest. All
// methods may be called at once.
type cache[K comparable, V any] struct {
	most int // the most weight

	mu      sync.Mutex
	weight  int
	order   list.List // of entries, the last used first
	at      map[K]*list.Element
	cleared int // times
}

type cached[K comparable, V any] struct {
	key    K
	value  V
	weight int
}

// load returns the value of a key; if it is not kept, make makes it and says its weight.
// What was made while the cache was cleared is not kept, and neither is what alone is heavier
// than all may be.
func (c *cache[K, V]) load(key K, make func() (V, int, error)) (V, error) {
	c.mu.Lock()
	if e, ok := c.at[key]; ok {
		c.order.MoveToFront(e)
		v := e.Value.(*cached[K, V]).value
		c.mu.Unlock()
		return v, nil
	}
	cleared := c.cleared
	c.mu.Unlock()
	v, weight, err := make()
	if err != nil {
		return v, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cleared != cleared || weight > c.most {
		return v, nil
	}
	if c.at == nil {
		c.at = map[K]*list.Element{}
	}
	if e, ok := c.at[key]; ok { // another was first
		c.drop(e)
	}
	c.weight += weight
	c.at[key] = c.order.PushFront(&cached[K, V]{key, v, weight})
	for c.weight > c.most {
		c.drop(c.order.Back())
	}
	return v, nil
}

func (c *cache[K, V]) drop(e *list.Element) {
	x := c.order.Remove(e).(*cached[K, V])
	c.weight -= x.weight
	delete(c.at, x.key)
}

// clear drops everything.
func (c *cache[K, V]) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.order.Init()
	clear(c.at)
	c.weight = 0
	c.cleared++
}
