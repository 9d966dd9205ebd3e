# Mått: ta bort, och mina uppgifter.
removal-measure-words = Ett mått
removal-measure-observation = En anteckning till ett mått
removal-measure-mark = En rad vid diagrammet
removal-measure-centre-line = Varför mittlinjen ändrades
removal-measure-progress = Hur långt serien har kommit
removal-measure-follow-up = Uppföljning av det ni har infört
data-points = { $count ->
    [one] { $count } mätvärde du har rapporterat
   *[other] { $count } mätvärden du har rapporterat
}
data-marks = { $count ->
    [one] { $count } text om ett mått eller ett diagram
   *[other] { $count } texter om mått och diagram
}
