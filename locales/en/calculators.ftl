### Calculators: scores and classification sets worked out in the chat. Seen by doctors. The items have files in scores/.

score-menu =
    <b>Calculators</b>

    Which score or classification set?
score-choose =
    <b>{ $label }</b>

    Which set would you like to work out? One that is met is enough.
score-title =
    { $pages ->
        [one] <b>{ $name }</b>
       *[other] <b>{ $name }</b> ({ $page } of { $pages })
    }
score-so-far = So far: <b>{ $result }</b>
score-settled = ✅ That is enough: more would not change the result for the trial. Take it, or go on counting.
score-complete = ✅ Complete.
score-domain = <b>{ $label }</b>: { $points }
score-conditions = <b>To be answered as well</b>
score-measures = <b>Numbers, if you have them</b>
score-numbered = <b>{ $number }.</b> { $label }
score-from = { $label }: { $value }
score-follows = { $mark } { $label } ({ $basis })
score-level = • <b>{ $level }</b>: { $text }
score-about = <i>{ $label }: { $text }</i>
score-level-none = none
score-level-low = low
score-level-moderate = moderate
score-level-high = high
score-how-ticks = Tap once: present. Twice: absent. A third time: not known. What is not known counts as possible.
score-how-follows = What is ticked already turns absent with the first tap.
score-how-left-out = “–” leaves a category out.
score-how-numbers = Tap a line, then send its number.
score-how = Tap a grade; tap it again to take it back. What is not known counts as possible.
score-type = Send the value for { $label }.
score-type-unit = Send the value for { $label } ({ $unit }).
score-press = A calculator is open. Tap its buttons, or send laboratory values such as “Plt 80, WBC count 2.9 ×10⁹/L”. To paste a case, leave it first.
score-for-doctors = The calculators are for doctors. /role changes who you are.
score-taken = Noted.
score-no-points = cannot be computed yet
score-between = at least { $low }, at most { $high }
score-item = { $item } { $points }
score-with-items = { $result }: { $items }
score-result = { $classified } ({ $points })
score-classified = criteria met
score-not-classified = criteria not met
score-undecided = not settled
score-not-admitted = cannot be classified: entry condition not met ({ $conditions })
score-excluded = the set does not apply ({ $conditions })
score-hangs-on = not settled ({ $points }); not known: { $conditions }
score-capped = { $items } (together { $points })
score-stated = { $stated }; worked out: { $worked_out }
score-caution = ⚠️ { $text }
button-work-out = 🧮 Work out: { $label }
button-score-take = ✅ Take: { $result }
button-score-rest = ✖ The rest of this page: not present
button-score-normal = The rest of this page: { $grade } (examined, normal)
button-score-about = ℹ️ Definitions
button-score-brief = ℹ️ Hide definitions
button-score-leave = ‹ Leave
typed-other-scale = That is a value out of { $said }; this scale goes to { $most }. A form with another total is another scale (MMT-8 of one side ends at 80): its number cannot be compared. Please send the value out of { $most }, or work it out.
unusual-mmt8 = MMT-8 of { $value }: is that the total of both sides and the neck (0–150)? A form of one side ends at 80 and cannot be compared with the trial’s limit. If it is out of 150, send it once more.
score-press-buttons = A calculator is open. Tap its buttons; one with ✏️ takes a number. To paste a case, leave it first.
score-press-list = Tap a calculator, or leave the list to go on with the case.
score-asks = Nothing was taken: the value asked for is { $label }. Please send its number alone.
score-only-own = Nothing of this text was taken: the calculator takes only its own numbers. To tell more about the case, leave it first.
score-case-says = Nothing was taken: the case says { $label }: { $value }. To change that, leave the calculator and open “{ button-answers }”.
score-in-part = Taken: { $taken }. The rest of the text was not read.
score-contested = The score stands as it was. Another value still stands against it: tap the one that is right.
score-still-open = A calculator is open: take its result or leave it first.
score-no-such = There is no calculator of that name. Here are all of them.
score-several = Several calculators fit that name. Please choose.
unit-mmhg = { "" }
unit-mm = { "" }
unit-titre = { "" }
