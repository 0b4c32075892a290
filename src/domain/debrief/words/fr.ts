import type { DebriefWords } from '../debrief-words';

export const french: DebriefWords = {
  promiseWord: /penser|promis|oublier|dois|faut|n'oublie|pense/,
  institutionWord:
    /(?:l')?entreprise|société|(?:l'|d')?(?:mairie|hôpital|école|université|préfecture|clinique|lycée|collège|bibliothèque|rectorat|ministère|fac|chu|ambassade|banque|caisse|agence|cabinet|asso|association|fondation|institut|labo|laboratoire|musée|théâtre|librairie|boulangerie|pharmacie|région|département|chambre|syndicat|coopérative|coop|ong|radio|crèche|maison|boîte|start-?up)/,
  joiningWord:
    /nommée?|appelée?|s'appelle|s'appelait|prénommée?|le|la|les|l'|un|une|des|du|de|d'|et|avec|à|au|aux|en|chez|dans|pour|par|sur|il|elle|ils|elles|je|j'ai|nous|on|lui|leur|me|m'a|est|sont|a|ont|qui|que|aussi|puis|rencontrée?s?|croisée?s?|vue?|travaille|comme|tous|deux|toutes|ce|cette|son|sa|ses|mon|ma|mes|parlé|discuté|dit/,
  openerWord:
    /j'ai|on|a|nous|avons|enfin|aujourd'hui|hier|petit|petite|bon|bonne|belle|beau|super|long|longue|chouette|agréable|parlé|discuté|échangé|bavardé|rencontrée?s?|croisée?s?|vue?s?|revue?s?|dîner|déjeuner|dîné|déjeuné|café|verre|apéro|soirée|discussion|conversation|échange|appel|appelé|téléphoné|coup|de|fil|un|une|le|avec|à|au|très|pris|bien|entretien|balade|brunch|thé/,
  openerEndWord: /avec|rencontrée?s?|croisée?s?|vue?s?|revue?s?|à|appelé/,
  beforeNameWord:
    /nommée?|appelée?|s'appelle|s'appelait|prénommée?|avec|à|pour|appeler|rappeler|écrire|mailer|remercier|voir|prévenir|contacter|relancer|de/,
  noNameWord:
    /appris|entendu|remarqué|découvert|calme|personne|le|la|les|un|une|des|du|de|et|mais|ou|je|j'ai|il|elle|ils|elles|on|nous|son|sa|ses|mon|ma|mes|avec|à|au|en|chez|dans|pour|par|sur|hier|demain|aujourd'hui|enfin|bon|bonne|belle|beau|super|long|longue|petit|petite|rencontrée?s?|croisée?s?|vue?|dîner|déjeuner|café|verre|apéro|soirée|discussion|conversation|appel|merci|rien|pas|ne|ce|cette|très|puis|aussi|idée|question|note|stage|poste|client|source|projet|mail|devis|tous|toutes|si|que|qui|quand|où|comment|penser|rappel|prochain|prochaine|nouveau|nouvelle/,
  andWord: /et/,
  articleWord: /le|la|les|un|une|l'|notre|mon|ma/,
  titleWord: /m|mme|mlle|me|monsieur|madame|docteur|dre|maître|tonton|tata|tante|oncle|mamie|papi|papy|mamy/,
  kinWord:
    /maman|papa|mamie|papi|papy|mamy|tonton|tata|tante|oncle|grand-mère|grand-père|belle-mère|beau-père/,
  finiteWord:
    /est|sont|était|a|ont|avait|va|vont|veut|veulent|voudrait|peut|pourrait|doit|dit|dirige|sait|connaît|connait|cherche|cherchent|recrute|travaille|travaillent|gère|vit|habite|déménage|joue|aime|adore|déteste|étudie|attend|fête|part|revient|vient|pense|propose|m'a|m'ont|me|s'est|s'occupe|se|lance|ouvre|fait|prépare|organise|demande|promet|accepte|parle|prend|vend|monte|quitte|commence|finit|apprend|enseigne|élève|chante|écrit|n'aime|n'est|n'a|souffre|passe|reprend|possède|tient|rentre|collectionne|soutient/,
  aboutStart: /il|elle|ils|elles|son|sa|ses|leur|leurs|les (?:enfants|jumeaux)|le (?:bébé|chien)|qui/,
  needWord: /attend|veut|demande/,
  actionWord:
    /(?:(?:l'|s'|m'|lui|d')?(?:(?:r?envoyer|rappeler|appeler|écrire|réécrire|relancer|partager|transmettre|donner|prêter|apporter|ramener|rendre|réserver|confirmer|répondre|remercier|inviter|présenter|préparer|proposer|postuler|candidater|prendre|reprendre|fixer|passer|mailer|contacter|recontacter|demander|redemander|lire|relire|vérifier|acheter|commander|payer|rembourser|faire|refaire|organiser|planifier|revoir|voir|retrouver|ajouter|connecter|inscrire|renouveler|souhaiter|féliciter|signer|déposer|imprimer|corriger|finir|montrer|tenir|téléphoner|caler|convenir|montrer|offrir|chercher|récupérer|mettre|publier|poster|tester|essayer|rédiger|soumettre|valider|boire|déjeuner|dîner|prévoir|rencontrer|virer|livrer|tricoter|cuisiner|annuler|discuter|parler|noter|rejoindre|visiter|emmener|garder|suivre|remettre|adresser|communiquer|dire|relever|retourner|régler|poser)))/,
  actionLead:
    /(?:(?:à|de|le|la|les|lui|leur|me|nous|penser|oublier|ne|pas|je|dois|j'ai|promis|faut|il|puis|et|y|en|vais|on|d'|aussi|bien|alors|donc|pense|n'oublie) )+/,
  deliverableWord:
    /entretien|interview|resto|verre|déj|devis|lien|candidature|diapos|photos|contrat|recette|article|numéro|café|rendez-vous|rdv|dossier|facture|appel|relance|portfolio|mémoire|présentation|proposition|plan|compte-rendu|offre|lettre|réponse/,
  nothingToDo: /personne de nouveau|personne|rien (?:à faire|de prévu|d'autre)|pas de suite/,
  ofWord: /de|du|d'|chez|à/,
  workAtWord: /chez|à|au|à l'|pour|de|du|dans/,
  workVerb:
    /taffe|commencer|commencé|arriver|embauchée?|travaille|bosse|dirige|gère|enseigne|étudie|est|fait/,
  roleWord:
    /associée?|recruteur|recruteuse|post-doc|drh|alternante?|interne|externe|(?:co-?)?(?:directeur|directrice|chef|cheffe|responsable|ingénieure?|développeur|développeuse|chercheur|chercheuse|journaliste|graphiste|rédacteur|rédactrice|professeure?|prof|médecin|infirmière?|infirmier|urbaniste|architecte|avocate?|conseiller|conseillère|fondateur|fondatrice|gérante?|présidente?|étudiante?|doctorante?|maraîcher|maraîchère|boulanger|boulangère|photographe|illustrateur|illustratrice|traducteur|traductrice|libraire|comptable|consultante?|analyste|secrétaire|coordinateur|coordinatrice|chargée?|commerciale?|éditeur|éditrice|organisateur|organisatrice|enseignante?|animateur|animatrice|technicienn?e?|musicienn?e?|artiste|autrice|auteur|écrivaine?|conservateur|conservatrice|commissaire|maire|adjointe?|élue?|notaire|pharmacienn?e?|dentiste|vétérinaire|psychologue|sage-femme|kiné|coiffeur|coiffeuse|cuisinier|cuisinière|menuisier|plombier|électricienn?e?|paysanne?|agriculteur|agricultrice|vigneronn?e?|acheteur|acheteuse|vendeur|vendeuse|assistante?|recruteur|recruteuse|stratège|formateur|formatrice|entrepreneure?|trésorier|trésorière|bénévole|ouvrier|ouvrière)|\p{L}{4,}(?:ologue|graphe|iste)/u,
  someoneWord:
    /personnes|gens|filles|types|mecs|gars|mec|type|fille|dame|monsieur|homme|femme|nana|quelqu'un|personne/,
  groupWord: /chorale|équipe|groupe|salle|cours|asso|association|orchestre|paroisse|compagnie|troupe/,
  formerly: /était (?:chez|à|au)|travaillait|bossait|avant chez|anciennement|auparavant|ancienn?e? de/,
  asWord: /comme|en/,
  metStart:
    /(?:(?:nous |on |je l'ai |que j'ai )?(?:(?:s'est |sommes |nous sommes )?(?:rencontrée?s?|croisée?s?|connue?s?|vue?s?))|par l'intermédiaire|via|grâce à|voisine? de|ancienn?e? collègue|assise? à côté)/,
  throughWord: /par|grâce/,
  placeLead:
    /(?:à la|à l'|au|aux|dans le|dans la|dans un|pendant|lors|sur le|sur la|en|à|autour|devant) (?:la |le |l'|les |du |de la |de l'|d'un |d'une |un |une )?/,
  placeWord:
    /(?:l'|d')?(?:salon|ronde|table|atelier|pause|pause-café|café|cocktail|conférence|colloque|train|avion|métro|tram|fête|mariage|soirée|dîner|déjeuner|afterwork|file|queue|congrès|foire|accueil|couloir|vernissage|concert|apéro|formation|cours|chorale|marché|gare|réunion|visite|expo|exposition|séminaire|démo|plateau|débat|tour|rencontres?)/,
  job: /jobs?|(?:cherche|recrute)(?:nt)? une? (?:junior|sénior|senior)|recrut(?:e|ent|er|ement|ons)|embauch(?:e|ent|er)|(?<!la )postes?(?: (?:ouverts?|à pourvoir|libres?|vacants?))?|offres? d'emploi|emploi|cdi|cdd|cherch(?:e|ent) (?:un|une|des|quelqu'un|du monde)(?: (?:\p{L}+ )?(?:dév\p{L}*|développeu\p{L}+|ingénieu\p{L}*|chef\p{L}*|assistant\p{L}*|collègue|profil\p{L}*|personne|candidat\p{L}*|responsable|analyste|data))|agrandit l'équipe/u,
  internship: /stages?|stagiaires?|alternan(?:ce|te?s?)|apprenti(?:e|s|ssage)?/u,
  client:
    /(?:nos|mes) (?:tarifs|prix)|appel d'offres|prêts? à payer|(?:veut|voudrait|va|pourrait|souhaite|aimerait) (?:nous |me )?(?:acheter|commander|réserver|louer)|cherche(?:nt)? une? (?:prestataire|fournisseur|agence|freelance)|demande (?:nos|mes|les) (?:tarifs|prix)|cherche(?:nt)? (?:des |une? )?(?:comédien|musicien|photograph|graphist|illustrat|traduct|rédact)\p{L}*|client(?:e|s|es)?|(?:veut|voudrait|demande|souhaite|aimerait|cherche) (?:une?|des|le|la|\d+|commander|acheter|tester|me|que je|notre|nos|mon|mes)|devis demandé|(?:veut|voudrait|souhaite|aimerait|doit) refaire (?:son|sa|ses|leurs?|le|la|les)|mission|commande (?:possible|de)|intéressée?s? par|besoin (?:de|d'un|d'une|d'aide|d')|projet pilote|prestation|prospect|contrat (?:possible|à la clé)/u,
  source:
    /preuves?|anonym(?:e|at|ement)|off|lanceu(?:r|se) d'alerte|fuites?|a (?:vu|gardé|des) (?:\p{L}+ )*(?:documents?|papiers|photos)|raconterait|(?:une )?source|témoin (?:dans|de)|témoigne\p{L}*|connaît (?:bien )?(?:le |les |l')?(?:dossiers?|affaire|archives|chiffres|coulisses)|(?:citer|citée?s?)|accepte de (?:parler|témoigner)|prêt(?:e)? à parler|pour (?:l'|mon )(?:article|enquête)|a des documents/u,
  intro:
    /(?:m'|me |nous )?introdui(?:re|ra|rait|t)|me faire entrer|(?:aiguiller|orienter|aiguille|oriente)(?: \p{L}+)? (?:vers|chez)|connaît (?:quelqu'un|du monde|les bonnes)|glisser? un mot|(?:donner?|donne|passer|file|filer) (?:le|son) (?:numéro|contact|nom)|parler? de moi|me (?:mettra|branche|brancher)|faire suivre mon cv|me présente(?:r|ra|rait)?|(?:mis|mise|mettre|met|mettra|mettrait)(?: \p{L}+)? en (?:relation|contact)|en (?:relation|contact) avec|(?:le|un|son) contact (?:de|du|chez|à)|me recommande\p{L}*|présenter (?:à|au)|(?:peut|va|veut|pourrait) (?:\p{L}+ )?me (?:le |la |les )?présenter|(?:me )?coopt(?:er|e|ation)/u,
  seek: /cherche(?:nt)?|recherche(?:nt)?|(?:ont |a )?besoin d(?:e|'une?)|manque(?:nt)? d(?:e|'une?)|recrut\p{L}+|prennent|prend/u,
  relationWord:
    /ex-?\p{L}+|cousine?|amie?|voisine?|collègue|femme|mari|sœur|soeur|frère|fils|fille|mère|père|copine?|copain|neveu|nièce|beau-frère|belle-sœur|patronn?e?|colocataire|coloc|compagnon|compagne/u,
  bothWord: /tous|toutes|deux|les|aussi|également/,
  ownWork:
    /sans (?:emploi|travail|job|boulot)|entre deux (?:jobs|postes|boulots|missions)|nouve(?:au|l|lle) (?:poste|emploi|job|boulot|mission)|(?:a eu|a trouvé|a perdu|a décroché|a quitté|cherche|change de) (?:le |un |son |du )?(?:nouveau )?(?:poste|emploi|job|boulot|travail)|cherche(?:nt)? (?:une? )?(?:nouve\p{L}+ )?(?:coloc\p{L}*|appart\p{L}*|logement|chambre|maison|nounou|baby-?sitter|voiture)/u,
  promiseStart: /(?:je )?(?:lui|leur) ai promis/,
  broughtTogether:
    /(?:va |peut |veut )?(?:me |nous )(?:présente(?:r|ra)? à|met(?:tre|tra)? en (?:contact|relation) avec|branche(?:r|ra)? (?:avec|sur))|m'a (?:orientée?|renvoyée?|dirigée?) vers|m'a recommandée? (?:à )?|m'a (?:présentée?(?: à)?|mise? en (?:contact|relation) avec)|m'a (?:filé|passé|donné) le (?:contact|numéro) (?:de|d')/,
  dayWord:
    /noël|dem|sem|aujourd'hui|demain|hier|avant-hier|après-demain|soir|jours?|semaines?|mois|ans?|année|week-?end|quinzaine|huitaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|vend|sam|dim|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv|févr?|avr|juil|sept|oct|nov|déc|(?:mi|début|fin)-\p{L}+|mi/u,
  dayStartWord: /avant|d'ici|pour|jusqu'à|jusqu'au|le|ce|cette|dans|sous|dès|après|la|au|fin|début|courant|à/,
  unitWord: /jours?|semaines?|mois|ans?|années?/,
  numberWord: /une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze/,
  beforeDay: /avant(?: le| la| l')?/,
  afterDay: /après(?: le| la)?|à partir du/,
  someDays:
    /(?:dans |sous |d'ici )?(?:les |quelques |ces )(?:prochains )?jours|dans les jours (?:qui viennent|à venir)/,
  startOfNextWeek: /(?:en |au )?début (?:de )?(?:la )?semaine prochaine/,
  endOfNextWeek: /(?:d'ici |à |avant )?(?:la )?fin (?:de )?(?:la )?semaine prochaine/,
  endOfWeek: /(?:d'ici |en |à |avant )?(?:la )?fin de (?:la |cette )?semaine|cette semaine/,
};
