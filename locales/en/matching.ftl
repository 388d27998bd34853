# Several trials at the end of an assessment. A line each, by decision; there is no score.

matching-title = <b>The trials</b>
matching-line = • { $trial }, { $title }: { $decision }
matching-line-this = • <b>{ $trial }</b>, { $title }: { $decision }
matching-no_obstacle = <b>no obstacle found</b>
matching-not_yet = <b>not now, from { $day }</b>
matching-not_yet-open = <b>not before { $day }</b>, and some points are open
matching-undetermined =
    { $count ->
        [one] <b>cannot tell yet</b>, one point is open
       *[other] <b>cannot tell yet</b>, { $count } points are open
    }
matching-not_eligible = <b>not eligible</b>
matching-gone-on = Now about <b>{ $trial }</b>. What you said already counts and is not asked again.
button-go-on-with = ➡️ Go on with { $trial }
