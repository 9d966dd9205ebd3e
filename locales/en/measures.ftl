# Measures: removing, and my data.
removal-measure-words = A measure
removal-measure-observation = A note for a measure
removal-measure-mark = A line beside the chart
removal-measure-centre-line = Why the centre line was changed
removal-measure-progress = How far the series has come
removal-measure-follow-up = Follow-up of what you have adopted
data-points = { $count ->
    [one] { $count } value you have reported
   *[other] { $count } values you have reported
}
data-marks = { $count ->
    [one] { $count } text about a measure or a chart
   *[other] { $count } texts about measures and charts
}
