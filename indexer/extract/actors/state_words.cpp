// Lists of words that tell a state from a place. Each is sorted and looked up by halving.
#include "indexer/extract/actors/state_words.hpp"

#include <array>

#include "common/sorted_words.hpp"

namespace dateline::indexer {
namespace {

// As many words to a line as fit.
// clang-format off
constexpr auto acting_verbs = std::to_array<std::string_view>({
    "accept", "accepted", "accepts", "accuse", "accused", "accuses", "acknowledge", "acknowledged",
    "acknowledges", "admit", "admits", "admitted", "agree", "agreed", "agrees", "aim", "aimed", "aims",
    "allege", "alleged", "alleges", "annex", "annexed", "announce", "announced", "announces", "answer",
    "answered", "apologise", "apologised", "apologized", "appeal", "appealed", "appeals", "appoint",
    "appointed", "approve", "approved", "approves", "argue", "argued", "argues", "arm", "armed", "arrest",
    "arrested", "ask", "asked", "asks", "back", "backed", "backs", "backtracked", "ban", "banned", "bans",
    "bars", "became", "began", "begin", "believed", "believes", "bent", "blame", "blamed", "blames",
    "blinked", "block", "blocked", "blocks", "blustered", "bought", "bows", "boycott", "boycotted",
    "bristled", "broke", "brokered", "built", "call", "called", "calls", "cancel", "cancelled", "capitulated",
    "caught", "caved", "ceded", "challenge", "challenged", "chose", "claim", "claimed", "claims", "close",
    "compensated", "complained", "complains", "concedes", "concluded", "condemn", "condemned", "condemns",
    "confirm", "confirmed", "confirms", "consider", "considered", "considers", "consult", "continue",
    "continued", "continues", "cooperated", "criticised", "criticises", "criticized", "criticizes", "cut",
    "cuts", "dealt", "decide", "decided", "decides", "declare", "declared", "declares", "declined",
    "declines", "defend", "defended", "defends", "defied", "defies", "delayed", "delays", "delivered",
    "demand", "demanded", "demands", "denied", "denies", "denounce", "denounced", "denounces", "deny",
    "deploy", "deployed", "deploys", "detained", "did", "disagreed", "disagrees", "dismiss", "dismissed",
    "dismisses", "dispatched", "disputed", "disputes", "dissolves", "distanced", "doubts", "downplayed",
    "drafted", "eased", "embraced", "ended", "endorse", "endorsed", "escalated", "evacuated", "expect",
    "expected", "expects", "expel", "expelled", "expels", "exploited", "exported", "expressed", "extended",
    "extradited", "favored", "favors", "favoured", "favours", "fear", "feared", "fears", "fed", "felt",
    "finance", "financed", "fired", "forbade", "forgave", "forgot", "fought", "found", "freed", "froze",
    "fund", "funded", "funds", "gave", "gives", "got", "granted", "grants", "hailed", "halted", "halts",
    "hardened", "has", "heard", "held", "hesitated", "hesitates", "hid", "hinted", "hit", "honoured", "hoped",
    "hopes", "host", "hosted", "hosts", "ignored", "implemented", "impose", "imposed", "imposes", "increased",
    "informed", "insist", "insisted", "insists", "instructed", "insulted", "intends", "intervened",
    "intervenes", "invaded", "invested", "invited", "invites", "issued", "joined", "joins", "keep", "keeps",
    "kept", "knew", "knows", "labelled", "laid", "launched", "launches", "leaned", "learned", "led", "left",
    "lent", "let", "levied", "lifted", "lifts", "lobbied", "lodged", "made", "maintain", "maintained",
    "maintains", "meant", "meddled", "mediated", "met", "misjudged", "mobilised", "mobilized", "monitors",
    "moved", "mulls", "named", "needs", "negotiate", "negotiated", "negotiates", "negotiating", "nominated",
    "notified", "nurtured", "objected", "objects", "offer", "offered", "offers", "oppose", "opposed",
    "opposes", "order", "ordered", "orders", "overestimated", "overthrew", "owes", "paid", "passed", "pays",
    "persuaded", "pinned", "plan", "planned", "plans", "pledge", "pledged", "pledges", "postponed", "praised",
    "prefers", "prepared", "prepares", "press", "pressed", "presses", "pressured", "pretended", "prevented",
    "proclaimed", "promise", "promised", "promises", "promptly", "propose", "proposed", "proposes",
    "prosecuted", "protest", "protested", "protests", "provided", "provoked", "pulled", "pursued", "pursues",
    "pushed", "pushes", "put", "quit", "raised", "ran", "ratified", "ratifies", "reacted", "reacts",
    "reaffirmed", "rebuffed", "rebuilt", "recalled", "recalls", "reckoned", "recognise", "recognised",
    "recognises", "recognize", "recognized", "recognizes", "reconsidered", "reduced", "refuse", "refused",
    "refuses", "regard", "regarded", "regards", "reiterated", "reject", "rejected", "rejects", "released",
    "relented", "remained", "remains", "reminded", "renewed", "renounced", "repeated", "replied", "replies",
    "reported", "reports", "requested", "requests", "resisted", "resists", "responded", "responds",
    "restored", "resumed", "resumes", "retains", "retaliated", "retaliates", "retaliating", "retracted",
    "retreated", "reversed", "rewarded", "ruled", "sabotaged", "said", "sanctioned", "sat", "saw", "say",
    "says", "scrambled", "scrapped", "secured", "see", "seek", "seeks", "sees", "seized", "sells", "send",
    "sends", "sent", "set", "severed", "shared", "shelved", "shot", "shut", "sided", "sign", "signaled",
    "signalled", "signals", "signed", "signs", "softened", "sold", "sought", "spent", "split", "spoke",
    "spurned", "stalled", "stands", "started", "stated", "states", "stayed", "stepped", "stole", "stood",
    "stop", "stopped", "stops", "stressed", "stripped", "struck", "stuck", "submitted", "subsidised",
    "succeeded", "sued", "suggested", "suggests", "summoned", "summons", "supplied", "supplies", "support",
    "supported", "supports", "suspects", "suspend", "suspended", "suspends", "swore", "taught", "tells",
    "tested", "thinks", "threaten", "threatened", "threatens", "threw", "tightened", "tires", "told",
    "tolerated", "took", "tore", "toughened", "trained", "transferred", "treated", "treats", "tried", "tries",
    "trusts", "turned", "underestimated", "understood", "undertook", "underwrote", "unilaterally", "unveiled",
    "upgraded", "upheld", "urge", "urged", "urges", "used", "vetoed", "vetoes", "viewed", "views", "violated",
    "violates", "voted", "votes", "vow", "vowed", "vows", "waived", "walked", "want", "wanted", "wants",
    "warn", "warned", "warns", "washed", "wavered", "weighed", "weighs", "welcome", "welcomed", "welcomes",
    "will", "wishes", "withdraws", "withdrew", "withheld", "withstood", "wooed", "worried", "worries",
    "would", "wrote", "yielded"
});
constexpr auto located_verbs = std::to_array<std::string_view>({
    "awoke", "basked", "batted", "beat", "bowled", "burned", "burnt", "celebrated", "climbed", "closed",
    "conceded", "cooled", "defeated", "dominated", "drew", "equalised", "equalized", "erupted", "experienced",
    "exploded", "finished", "flooded", "freezes", "glitters", "grew", "lies", "lost", "mourned", "opened",
    "outplayed", "played", "qualified", "scored", "shivered", "shook", "sits", "sizzled", "sleeps", "slept",
    "smells", "sparkled", "sprawls", "stretches", "sweltered", "swelters", "thrashed", "trailed", "trembled",
    "woke"
});
constexpr auto acting_predicates = std::to_array<std::string_view>({
    "able", "accused", "accusing", "adamant", "adding", "afraid", "against", "alarmed", "angry", "anxious",
    "asked", "aware", "backing", "bargaining", "blamed", "blocking", "bluffing", "bound", "bracing",
    "calling", "cautious", "committed", "concerned", "confident", "considering", "convinced", "cool",
    "courting", "critical", "demanding", "denying", "deploying", "determined", "discussing", "drawing",
    "eager", "entitled", "expected", "expecting", "facing", "forced", "funding", "furious", "grateful",
    "hesitant", "holding", "hopeful", "hoping", "hostile", "ignoring", "insisting", "intent", "interested",
    "involved", "isolated", "keen", "likely", "looking", "lying", "making", "negotiating", "nervous",
    "obliged", "offering", "open", "opposed", "optimistic", "planning", "playing", "pleased", "prepared",
    "preparing", "pressing", "proposing", "providing", "pursuing", "pushing", "ready", "refusing",
    "reluctant", "responsible", "satisfied", "sceptical", "seeking", "sending", "serious", "signalling",
    "silent", "skeptical", "stepping", "supplying", "supporting", "sure", "suspicious", "taking", "talking",
    "threatening", "told", "trying", "unable", "unconvinced", "under", "unhappy", "unimpressed", "unlikely",
    "unmoved", "unprepared", "unwilling", "urged", "urging", "using", "waiting", "warning", "wary",
    "weighing", "willing", "working", "worried"
});
constexpr auto located_predicates = std::to_array<std::string_view>({
    "beautiful", "bigger", "blanketed", "built", "choked", "cold", "covered", "crowded", "deserted", "empty",
    "expensive", "famous", "flooded", "foggy", "founded", "gridlocked", "hit", "home", "hot", "humid",
    "larger", "located", "older", "packed", "paralysed", "paralyzed", "polluted", "quiet", "rocked", "shaken",
    "situated", "smaller", "snowbound", "surrounded", "warm", "windy"
});
constexpr auto acting_possessions = std::to_array<std::string_view>({
    "accession", "accusation", "accusations", "action", "actions", "administration", "adversaries", "agenda",
    "aggression", "agreement", "aid", "aims", "allegation", "allegations", "alliance", "allies", "ally",
    "ambassador", "ambassadors", "ambitions", "anger", "annexation", "announcement", "answer", "apology",
    "appeal", "approach", "approval", "arguments", "armed", "army", "arsenal", "assessment", "assurances",
    "attempt", "attempts", "attitude", "authorities", "backing", "ban", "behavior", "behaviour", "bid",
    "blessing", "blockade", "borders", "boycott", "cabinet", "calculation", "calculations", "call", "calls",
    "campaign", "candidate", "claim", "claims", "commitment", "commitments", "compliance", "concern",
    "concerns", "concession", "concessions", "condemnation", "conditions", "conduct", "consent",
    "constitution", "control", "cooperation", "crackdown", "creditors", "criticism", "debt", "debts",
    "decision", "decisions", "declaration", "decree", "default", "defence", "defense", "deficit", "delegate",
    "delegation", "delegations", "demand", "demands", "denial", "diplomacy", "diplomat", "diplomats",
    "disapproval", "displeasure", "doctrine", "economy", "efforts", "electorate", "elite", "embargo",
    "embassy", "enemies", "envoy", "envoys", "evidence", "explanation", "exports", "failure", "fears",
    "forces", "foreign", "frustration", "generals", "goal", "goals", "government", "handling", "help",
    "hopes", "ideas", "influence", "insistence", "intelligence", "intentions", "interest", "interests",
    "intervention", "invasion", "invitation", "involvement", "leaders", "leadership", "line", "man",
    "mandate", "measures", "mediation", "membership", "message", "military", "ministry", "missile",
    "missiles", "move", "moves", "navy", "negotiating", "negotiator", "negotiators", "neutrality", "nuclear",
    "objections", "offensive", "offer", "offers", "official", "officials", "opponents", "opposition",
    "orders", "overtures", "parliament", "partners", "patience", "permission", "plan", "plans", "pledge",
    "pledges", "policies", "policy", "political", "position", "positions", "power", "powers", "preference",
    "pressure", "priorities", "priority", "program", "programme", "promise", "promises", "proposal",
    "proposals", "protest", "protests", "proxies", "proxy", "reaction", "readiness", "reassurances",
    "recognition", "refusal", "regime", "rejection", "relations", "reluctance", "reply", "representative",
    "representatives", "request", "requests", "resistance", "resolve", "response", "retaliation", "retreat",
    "rhetoric", "rivals", "role", "rule", "rulers", "sanctions", "security", "silence", "sovereignty",
    "spies", "spokesman", "spokeswoman", "stance", "statement", "statements", "strategic", "strategy",
    "support", "suspicion", "suspicions", "tactics", "tariffs", "terms", "territorial", "threat", "threats",
    "ties", "tone", "trade", "treatment", "troops", "troubles", "ultimatum", "unwillingness", "veto", "view",
    "views", "vote", "war", "warning", "warnings", "weapons", "willingness", "wish", "wishes", "withdrawal",
    "word", "words", "writ"
});
constexpr auto located_possessions = std::to_array<std::string_view>({
    "airport", "airports", "apartment", "apartments", "architecture", "area", "areas", "avenue", "bank",
    "bar", "bars", "bazaar", "beach", "beaches", "boulevard", "boulevards", "bridge", "bridges", "bureau",
    "bus", "buses", "cafe", "cafes", "cathedral", "cathedrals", "center", "central", "centre", "church",
    "churches", "cinemas", "citizens", "city", "climate", "clubs", "coast", "commuters", "concert",
    "conference", "correspondent", "court", "courts", "crowds", "dateline", "district", "districts",
    "downtown", "drivers", "east", "eastern", "exchange", "festival", "fire", "firefighters", "flat", "flats",
    "galleries", "gallery", "garden", "gardens", "ghetto", "golf", "grand", "grounds", "hall", "harbor",
    "harbour", "hills", "history", "hospital", "hospitals", "hotel", "hotels", "housing", "inhabitants",
    "jail", "landmarks", "library", "main", "map", "marathon", "market", "markets", "mayor", "medieval",
    "metro", "morning", "mosque", "mosques", "municipal", "museum", "museums", "neighborhood",
    "neighborhoods", "neighbourhood", "neighbourhoods", "newspaper", "newspapers", "night", "nightlife",
    "north", "northern", "old", "olympics", "opera", "outskirts", "palace", "park", "parks", "pavements",
    "people", "police", "pollution", "population", "port", "prison", "public", "railway", "rain", "rents",
    "residents", "restaurant", "restaurants", "river", "roads", "rush", "schools", "shop", "shopkeepers",
    "shops", "skies", "skyline", "skyscrapers", "slums", "smog", "south", "southern", "square", "squares",
    "stadium", "station", "stations", "stock", "street", "streets", "students", "studio", "suburb", "suburbs",
    "subway", "summer", "summit", "synagogue", "taxi", "taxis", "temperature", "temperatures", "temple",
    "temples", "terminal", "theater", "theaters", "theatre", "theatres", "time", "towers", "traffic", "train",
    "trams", "trial", "tube", "underground", "universities", "university", "villages", "walls", "waterfront",
    "weather", "west", "western", "winter", "winters", "workers", "youth", "zoo"
});
constexpr auto acting_governors = std::to_array<std::string_view>({
    "accord", "according", "accords", "accusation", "accusations", "accused", "agree", "agreed", "agreement",
    "agreements", "aid", "alliance", "alliances", "allied", "ally", "answer", "apology", "appeal", "appealed",
    "appeals", "approval", "arms", "army", "arrears", "assistance", "assurances", "backing", "bargain",
    "blackmail", "blame", "blockade", "boycott", "breach", "call", "calls", "campaign", "ceasefire", "cold",
    "compensation", "complained", "complaint", "compromise", "concession", "concessions", "condemnation",
    "condemned", "conflict", "confrontation", "contacts", "cooperate", "cooperation", "coordinate",
    "credible", "criticism", "deal", "dealings", "deals", "default", "deference", "demand", "demands",
    "denial", "denounced", "depend", "dependence", "dependent", "dialogue", "differences", "directives",
    "disagreement", "dispute", "disputes", "embargo", "engage", "engagement", "explanation", "feud",
    "friction", "friendly", "friendship", "funding", "gifts", "grievances", "guarantee", "guarantees", "help",
    "hints", "hostility", "imposed", "influence", "instructions", "invitation", "isolation", "lean",
    "leverage", "loan", "loans", "lobbying", "loyal", "loyalty", "mediate", "mediated", "mediation",
    "message", "messages", "mission", "money", "negotiate", "negotiated", "negotiating", "negotiation",
    "negotiations", "normalisation", "normalise", "normalize", "note", "offer", "opposition", "orders", "owe",
    "owed", "owes", "pact", "partnership", "peace", "permission", "pledge", "pledges", "pressure",
    "pressured", "promise", "promises", "proposal", "proposals", "protest", "protests", "quarrel", "question",
    "rapport", "rapprochement", "reaction", "reassurances", "rebuke", "recognition", "reconciliation",
    "relations", "relationship", "relied", "rely", "relying", "reply", "request", "requests", "resolution",
    "response", "retaliation", "rift", "rival", "rivalry", "row", "sale", "sales", "sanctions", "settlement",
    "showdown", "side", "sided", "signal", "signals", "sold", "spat", "stalemate", "standoff", "supplies",
    "supply", "support", "suspicion", "talk", "talked", "talks", "tariffs", "tension", "tensions", "threat",
    "threats", "tie", "ties", "trade", "treaties", "treaty", "tribute", "truce", "trust", "ultimatum",
    "understanding", "votes", "war", "warned", "warning", "warnings", "wars", "weapons", "word"
});
constexpr auto located_governors = std::to_array<std::string_view>({
    "airport", "arrive", "arrived", "arrives", "arriving", "border", "born", "bound", "brought", "buried",
    "bus", "came", "capital", "center", "centre", "ceremony", "city", "coast", "come", "comes", "concert",
    "conference", "convoy", "convoys", "correspondent", "departed", "descended", "died", "distance", "drive",
    "driving", "drove", "east", "embassy", "evacuated", "exhibition", "fled", "flee", "flew", "flies",
    "flight", "flights", "flown", "fly", "flying", "go", "goes", "going", "gone", "headed", "heading",
    "highway", "hometown", "hotel", "hours", "hurried", "journey", "journeyed", "journeys", "killed",
    "kilometers", "kilometres", "km", "land", "landed", "leave", "leaves", "left", "line", "live", "lived",
    "lives", "march", "marched", "match", "meeting", "migrants", "mile", "miles", "motorway", "move", "moved",
    "north", "office", "offices", "outside", "outskirts", "part", "parts", "pilgrims", "pipeline", "plane",
    "planes", "province", "railway", "refugees", "region", "resided", "residents", "return", "returned",
    "returning", "returns", "ride", "road", "roads", "route", "routes", "rushed", "sail", "sailed", "sent",
    "south", "square", "stay", "stayed", "streets", "students", "suburb", "suburbs", "summit", "taken",
    "took", "tour", "tourists", "tours", "town", "traffic", "train", "trains", "transferred", "transported",
    "travel", "traveled", "traveling", "travelled", "travelling", "travels", "trek", "trip", "trips",
    "university", "visit", "visited", "visiting", "visits", "walked", "way", "went", "west"
});
constexpr auto acting_verbs_before = std::to_array<std::string_view>({
    "accuse", "accused", "accuses", "accusing", "address", "advise", "advised", "alarm", "alarmed",
    "alienate", "alienated", "anger", "angered", "angers", "annoy", "annoyed", "appease", "appeased", "arm",
    "arming", "ask", "asked", "asking", "asks", "assure", "assured", "assures", "back", "backed", "backing",
    "blame", "blamed", "blames", "blaming", "blockade", "boycott", "boycotted", "challenge", "challenged",
    "challenging", "commend", "condemn", "condemned", "condemning", "condemns", "convince", "convinced",
    "court", "courted", "criticise", "criticised", "criticising", "criticize", "criticized", "criticizing",
    "defied", "defies", "defy", "defying", "demonise", "denounce", "denounced", "dissuade", "embarrass",
    "embarrassed", "embolden", "emboldened", "encourage", "encouraged", "enrage", "enraged", "force",
    "forced", "forcing", "fund", "funding", "help", "helped", "implicate", "implicated", "inform", "informed",
    "infuriate", "infuriated", "invite", "invited", "irk", "irked", "irritate", "irritated", "isolate",
    "isolated", "isolating", "let", "lobbied", "lobby", "made", "notified", "notify", "offend", "offended",
    "oppose", "overthrow", "persuade", "persuaded", "placate", "pleased", "praise", "praised", "press",
    "pressed", "pressing", "pressure", "pressured", "pressuring", "prod", "prodded", "prompt", "prompted",
    "provoke", "provoked", "provoking", "punish", "punished", "punishing", "push", "pushed", "pushing",
    "rattle", "rattled", "reassure", "reassured", "rebuke", "rebuked", "recognise", "recognised",
    "recognising", "recognize", "recognized", "remind", "reminded", "reward", "sanction", "sanctioned",
    "sued", "suing", "support", "supported", "supporting", "supports", "sway", "tell", "telling", "thank",
    "thanked", "threaten", "threatened", "threatening", "told", "topple", "toppled", "toppling", "trust",
    "trusted", "trusting", "upset", "urge", "urged", "urges", "urging", "warn", "warned", "warning", "warns",
    "welcomed", "wooed", "worried", "worry"
});
constexpr auto located_verbs_before = std::to_array<std::string_view>({
    "approached", "attack", "attacked", "attacking", "besiege", "besieged", "blanketed", "bomb", "bombarded",
    "bombed", "bombing", "bypass", "capture", "captured", "closed", "cover", "crossed", "devastated",
    "encircled", "enter", "entered", "entering", "fled", "flee", "flood", "flooded", "hit", "invade",
    "invaded", "leave", "leaves", "leaving", "left", "liberated", "occupied", "overlook", "overlooking",
    "pounded", "quit", "reach", "reached", "reaching", "rebuilt", "rocked", "sacked", "seized", "shelled",
    "shook", "stormed", "struck", "surrounded", "swept", "tour", "toured", "touring", "toward", "via",
    "visit", "visited", "visiting", "visits"
});
constexpr auto acting_prepositions = std::to_array<std::string_view>({
    "against", "between", "by", "with"
});
constexpr auto located_prepositions = std::to_array<std::string_view>({
    "above", "across", "along", "around", "at", "beyond", "central", "downtown", "east", "eastern", "for",
    "from", "greater", "in", "inside", "into", "near", "nearby", "north", "northern", "off", "on", "onto",
    "outside", "over", "past", "south", "southern", "through", "throughout", "to", "toward", "towards",
    "under", "via", "west", "western", "within"
});
constexpr auto acting_compounds = std::to_array<std::string_view>({
    "aligned", "allied", "appointed", "backed", "brokered", "controlled", "dominated", "financed", "friendly",
    "funded", "imposed", "installed", "led", "mediated", "orchestrated", "sponsored", "supplied", "supported",
    "trained"
});
constexpr auto located_compounds = std::to_array<std::string_view>({
    "area", "based", "born", "bound", "educated", "listed", "raised", "trained"
});
constexpr auto government_nouns = std::to_array<std::string_view>({
    "administration", "aircraft", "ambassador", "ambassadors", "armour", "army", "artillery", "authorities",
    "cabinet", "commanders", "commandos", "consulate", "delegation", "diplomacy", "diplomat", "diplomats",
    "drones", "embassy", "envoy", "envoys", "fleet", "force", "forces", "government", "governments",
    "gunboats", "helicopters", "intelligence", "jets", "junta", "leadership", "military", "ministers",
    "ministries", "ministry", "missiles", "navy", "negotiator", "negotiators", "official", "officials",
    "parliament", "peacekeepers", "planes", "policymakers", "regime", "soldier", "soldiers", "spokesman",
    "spokeswoman", "tanks", "troops", "warplanes", "warships"
});
constexpr auto government_adjectives = std::to_array<std::string_view>({
    "air", "armed", "army", "border", "caretaker", "central", "coalition", "communist", "defence", "defense",
    "diplomatic", "economic", "energy", "federal", "fighter", "finance", "foreign", "government", "ground",
    "health", "intelligence", "interim", "interior", "islamic", "justice", "land", "military", "national",
    "naval", "nuclear", "occupation", "oil", "peacekeeping", "regular", "revolutionary", "riot", "ruling",
    "secret", "security", "senior", "special", "top", "trade", "transitional", "transport"
});
// clang-format on

static_assert(is_sorted_list(acting_verbs) && is_sorted_list(located_verbs) &&
              is_sorted_list(acting_predicates) && is_sorted_list(located_predicates) &&
              is_sorted_list(acting_possessions) && is_sorted_list(located_possessions) &&
              is_sorted_list(acting_governors) && is_sorted_list(located_governors) &&
              is_sorted_list(acting_verbs_before) && is_sorted_list(located_verbs_before) &&
              is_sorted_list(acting_prepositions) && is_sorted_list(located_prepositions) &&
              is_sorted_list(acting_compounds) && is_sorted_list(located_compounds) &&
              is_sorted_list(government_nouns) && is_sorted_list(government_adjectives));

template <std::size_t n, std::size_t m>
StateCue cue(const std::array<std::string_view, n>& acting, const std::array<std::string_view, m>& located,
             std::string_view word) {
    if (contains_word(acting, word)) return StateCue::acting;
    return contains_word(located, word) ? StateCue::located : StateCue::none;
}

} // namespace

StateCue cue_of_verb(std::string_view word) {
    return cue(acting_verbs, located_verbs, word);
}
StateCue cue_of_predicate(std::string_view word) {
    return cue(acting_predicates, located_predicates, word);
}
StateCue cue_of_possession(std::string_view word) {
    return cue(acting_possessions, located_possessions, word);
}
StateCue cue_of_governor(std::string_view word) {
    return cue(acting_governors, located_governors, word);
}
StateCue cue_of_verb_before(std::string_view word) {
    return cue(acting_verbs_before, located_verbs_before, word);
}
StateCue cue_of_preposition(std::string_view word) {
    return cue(acting_prepositions, located_prepositions, word);
}
StateCue cue_of_compound(std::string_view word) {
    return cue(acting_compounds, located_compounds, word);
}
bool is_government_noun(std::string_view word) {
    return contains_word(government_nouns, word);
}
bool is_government_adjective(std::string_view word) {
    return contains_word(government_adjectives, word);
}

} // namespace dateline::indexer
