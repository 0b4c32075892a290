/** A part of an organisation, which is no organisation. */
export const isDepartment =
  /^(?:sales|marketing|engineering|product|operations|people|design|research|finance|hr|rh|rrhh|it|development|growth|data|communications|comms|procurement|purchasing|logistics|legal|accounting|support|staff|vertrieb|einkauf|personal|personalabteilung|entwicklung|forschung|buchhaltung|ventas|compras|producto|innovation|vente|ventes|achats|compta|comptabilité|produit|recherche|logistique|logística)$/;
