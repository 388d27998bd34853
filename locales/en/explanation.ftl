# Why the result is what it is, from when it changes, and what would change it.

## From when

dates-title = <b>From when</b>
dates-between = The dates are known roughly: the day lies between { $first } and { $sure }.
    .patient = Your dates are known roughly: the day lies between { $first } and { $sure }.
dates-not-before = Not before { $day }; later than that depends on what is still open.
dates-binding = Waits longest for <b>{ $id }</b> { $text }.
dates-next = Before it: <b>{ $id }</b> { $text }, over on { $day }.
dates-over = <b>{ $id }</b> { $text }: over on { $day }.
dates-lapsing = To be repeated by then: <b>{ $id }</b> { $text }.
dates-after-stop = { $name } goes on: no day can be named. In the way for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after it ends.
dates-after-stop-unknown = { $name } goes on, and nobody has published how long it is in the way after it ends: ask the site.
dates-until = Over on { $day }.
dates-note-b_cells_must_be_back = After B-cell depletion the washout is not enough: CD19-positive B cells must be back.

## What would change it

changes-title = <b>What would change it</b>
changes-line = • { $ids }: { $change }
changes-step = { $label }: { $was } → { $to }
changes-ended = { $name }: ended
changes-wait = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of waiting
changes-wait-for = { changes-wait } ({ $text })
changes-wait-unknown = waiting of unknown length
changes-one = Would be lifted by: { $change }
changes-treatment = This says what the trial would accept, not what is good for the patient.
separator-and = { " and " }
separator-then = { ", then " }

## For patients

result-own-medicine = Never stop, start or change a medicine for a study on your own: talk to your doctor first.

## How the words are read, and what more would do

other-reading-result = ⚖️ These words can be read in another way, and then the result would be another one. What counts is the reading given here.
other-reading-criterion = ⚖️ These words can be read in another way; this point would come out differently, the result would not.
more-would-do = { $count ->
        [one] One more would be enough here, for example: { $list }.
       *[other] { $count } more would be enough here, for example: { $list }.
    }
