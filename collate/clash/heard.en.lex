# Verbs, by their lemmas, that tell when something became known, and not when it was. General
# knowledge of English news. An example is two reports parted by "|"; its result is what clashes in
# them.
#
# class  lemma…
heard  report  log  record  = The fire at the mill of Lowe began at 3.10am on Friday. | The fire at the mill of Lowe was reported at 3.32am on Friday. → none
heard  alert  notify  call  = The fire at the mill of Lowe began at 3.10am on Friday. | The brigade was alerted to the fire at the mill of Lowe at 3.32am on Friday. → none
heard  announce  confirm  = The strike at the mill of Lowe began at 3.10am on Friday. | The strike at the mill of Lowe was announced at 8.32am on Friday. → none
