"""Ordinary words a slip of the finger away from the vocabulary: they mean themselves."""

from language.wordlists import words_of

ORDINARY = frozenset(
    words_of("""
    abort abril accents accompany accounted accounts administration administrators against airports alliance allowances
    amounted amounts approv approval approved approver approves around attacked augusta augustus bach backs bank bargain
    bark bases basic basics basil basin bass batter battery beach beck bedford bitter black blast blogger bogus bonds
    bones bonuses buck busiest businesses butter calculated calculation cancela cancelar canceled cancer cancers cassidy
    cent centers centuries century chance chang changed changer changes charge charged charger charges chariot christy
    clarity classic classics classif clement cliente clients clint colleague collect colleges command compact compare
    compass conceal connect corrected correctly corrupt crate creates cuarenta cunts currency currently currents
    customary customers customs dairy daisy daly dana date deadline dealing debated debuted deceive declare declin
    declined declines defeated delayed delegate deliveries delivery depleted derive derives deserted detected devoted
    diluted distances distant distinct dive diver divers diverse dives diving dollar dove downloaded downloads draining
    drawers drawing drifting drilling drinking dripping drone ease edith edits eight eighteenth eighth element eleventh
    emailed emails ember employed employer employers employs enemies energies enrol enrolled entails entities erased
    erasure estates estimated estimates everton exit expenses expensive expert experts exploit explore exported exporter
    exports federally fifteenth fifth flagged forfeit forge forged forgets form forrest fort forth fourteenth fourty
    fridays frog funeral gain garbage governmental governments ground grounds hallo handled heap heights held hella helm
    helps hemp historic honored hospitals hostel hotels hullo hundreds imitation indication indications indices indicted
    initiation inmates insisted invaded invented inverted invested invoked irritation jaguars jane joan john joiner
    joins joint jude judy jung junk jury kilometro kilometros languages lash lasts lease least leaves legged lest list
    lodged lost lust mace mack made magical maker makes males manage managed managers manages mane manning mara marched
    marches marco marking marks mars marsh mart marx mary mask match mate maze medicaid medically medicare medicinal
    medieval meetings melting memoirs mergers messing mexican mice mild miley milf milk mill mills milo mine mines mixes
    moaning mole monarch mondays monkey monkeys mont monte mornin mornings moth mounting mourning mouth mouths mule
    musical name named newer newport nineteenth noviembre octubre offence officer officers offices offline opening
    organisations organizational organizations packing pain pair parsons parting partying passing paterson patrols
    paused peach pearson pelling pendant pension peoples perfect periodic periods perkins persian personally personnel
    persons pervert peterson piercing pinging placing plaid pleaded pleading pleas pleased pleases pleasure plugged
    policing ponds pound pounding praising precious preston presume presumed pretend prevent preview previously primary
    printing privately programmed programmer programmers programmes programs promo promoted promoter promoters promotes
    promotion promotions propose proving provoke pudding purposely purposes quarrel quarterly quarters quartet quieter
    race races rage rake rame rape rapes rare rated rats rave reach rebound receive receiver receivers receives recorded
    records refined reformed reforms reindeer reinstated relates relieved remainder remained remains reminded reminds
    remorse remote renders repeated repeats reporta reportedly reporter repost rescinded rescued rescuing resent
    reserved resolve resolved resort resorts restart resting restored resumed resumen resumes retained retarded retired
    returns reviewed reviewer reviews revised revoked rite rites rounded rounder rounds roundup rumored sand saturdays
    science score sealing seating seed seeking seeming seizing selling sending sends sensing sent septiembre serenity
    serving sesenta setenta settling seventeenth seventh severity sgin shaw shite shitting shoe shop shore shot shoulder
    shouldn shouted shown shows shutting side siete sigh signs silence sincere sing sire sites sits sitting sixteenth
    sixth sixties size skating slow smart smile smiles smoking smoothly snow sore sorting sparkling speeding spend
    spending spite spitting spotting stacked standards stanford star stark starr stars started starter starts startups
    stat states stating stats statue statues stature statute statutes steam stewart stoke stole stone storage stored
    stores storey stories storm stormed story stove strings strip stripes strips stuart submarines subscribe suite
    summar summari summarise summarize
    summarized summers summit sundays supplied suppliers supplies sweating swore tackled tanks tanning
    teach teams tear tells term thank thin thinks thirsty thirteenth thousands thus tips todays toll tools totaled
    totally traced tracing tracker tracking trading trailing trained tram trap trapped trapping traps traveled traveller
    travellers travels tricked tries trim trio trolls tuesdays unfit unite units unity unix unto updated updates
    uprising upstate warehouses weak weakened weed weeds weekday weekends weep weights were wheat whereas whereby
    wherein whore withdrawal withdrawn withdrew word wore works world worm worn wouldnt wound yeah years yesterdays
    """)
)
