-- The queue of uncertain items is read in the order of its index; thousands of items with the same confidence need no sorting.
create index item_queue on item (is_current, confidence, id);
drop index item_uncertain;
