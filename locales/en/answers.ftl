# The list of answers given, changing one of them, and stopping at a refusal.

## The list

button-answers = My answers
given-title = <b>Answers so far</b> ({ $page } of { $pages })
given-none = Nothing has been answered yet.
given-how = Tap a number to change that answer. The others stay.
given-line = { $number }. { $label }: { $value }
given-words = <i>(“{ $words }”)</i>
given-course = Course
    .patient = One of these
given-topic-other = Other
given-back = ‹ Go on
given-was =
    <b>{ $label }</b>: { $value } <i>({ $source })</i>
    What is right?
given-no-question = Type it in your own words, or take it back.
given-remove = ✗ Take this answer back
given-list = ‹ All answers
given-same = It was so already; nothing is changed.

## Two sources

conflict-title = <b>Two sources disagree.</b> Which one is right?
    .patient = <b>You have said two different things.</b> Which one is right?
conflict-side = { $value } ({ $source })
conflict-take = ✓ { $value }
conflict-left = What is not ticked settles no disagreement. Tap the value that is right, or “Don’t know”.
separator-sides = { " ≠ " }

## How things stand

standing-so-far = So far: <b>{ $result }</b>. In the way: { $points }
standing-no-cohort = none of the trial’s diseases
standing-more = { $count ->
        [one] one more point
       *[other] { $count } more points
    }
standing-offer = You can stop here: no other answer can change this. Or see everything.
button-stop = Stop here
button-see-everything = See everything
button-go-on = Go on with the questions
short-no_obstacle = no obstacle found
short-not_eligible = not eligible
short-not_yet = not now, from { $day }
short-undetermined = still open
changed = <b>What changed.</b> Was: { $was }. Now: <b>{ $now }</b>.
changed-still = <b>Still { $now }.</b>
changed-nothing = Changed. The result stays as it was: { $now }.
changed-gone = No longer in the way: { $points }
changed-new = In the way now: { $points }
changed-points = Your answers are changed. Points to clear up first: now { $now }, before { $was }.
