// The texts of the help page. Every example is an address that works on the sample corpus; a test opens each.
import { t } from "../../text.js";

const view = (name, params) => `/${name}?${new URLSearchParams(params)}`;

export const TOUR = [
  {
    title: t("help.chapters.n1FindAMatter"), text: t("help.chapters.findsDocumentsInSimplified"),
    links: [[t("help.chapters.search"), view("search", { q: t("example.traditional") })], [t("help.chapters.eachPlaceInIts"), view("concordance", { q: t("example.lifts") })]],
  },
  {
    title: t("help.chapters.n2HowMuchA"), text: t("help.chapters.theLineIsOccurrences"),
    links: [[t("help.chapters.elderlyCareAndBusiness"), view("trends", [["q", t("example.elderly")], ["q", t("example.business")], ["by", "year"]])], [t("help.chapters.theSameFiguresAs"), view("trends", [["q", t("example.elderly")], ["by", "year"], ["form", "table"]])]],
  },
  {
    title: t("help.chapters.n3CompareDistricts"), text: t("help.chapters.theDeeperTheColour"),
    links: [[t("help.chapters.elderlyCareByDistrict"), view("compare", { q: t("example.elderlyTheme") })], [t("help.chapters.emphasisOfEachDistrict"), view("compare", { show: "profiles" })], [t("help.chapters.wordsThatTellJingan"), view("compare", [["show", "keyness"], ["target", t("example.jingan")], ["reference", t("example.xuhui")]])]],
  },
  {
    title: t("help.chapters.n4FindSimilarProposals"), text: t("help.chapters.pasteADraftOr"),
    links: [[t("help.chapters.similarToAProposal"), view("similar", { id: "proposals:jingan:2021-004.txt" })]],
  },
  {
    title: t("help.chapters.n5FiguresThatReports"), text: t("help.chapters.proposalsReceivedRateOf"),
    links: [[t("help.chapters.proposalsReceivedByDistrict"), view("indicators", { indicator: "proposals-received" })], [t("help.chapters.rateOfSatisfaction"), view("indicators", { indicator: "satisfaction-rate" })]],
  },
  {
    title: t("help.chapters.n6Words"), text: t("help.chapters.themesAndTerms"),
    links: [[t("help.chapters.tryATheme"), view("themes", { name: t("example.elderly"), terms: t("example.elderly") })], [t("help.chapters.tryATerm"), view("themes", { show: "terms", lines: `${t("example.lifts")}\tpolicy` })]],
  },
];

export const FIGURES = [
  [t("word.occurrences"), t("help.chapters.howOftenTheWord"), [t("help.chapters.sentencesOfACell"), `${view("trends", [["q", t("example.elderly")], ["by", "year"]])}#cell=${encodeURIComponent(t("example.elderly"))}&at=2022`]],
  [t("word.per10000Characters"), t("help.chapters.rate")],
  [t("word.n95Interval"), t("help.chapters.theRangeInWhich")],
  [t("word.intervalByDocuments"), t("help.chapters.aWordOftenComes")],
  [t("word.noDocuments"), t("help.chapters.noDocumentOfThis")],
  [t("help.chapters.shareOfDocumentsOf"), t("help.chapters.howManyOfAll"), [t("help.chapters.byShareOfDocuments"), view("trends", [["q", t("example.elderly")], ["by", "year"], ["measure", "documents"]])]],
  [t("help.chapters.paleDashed"), t("help.chapters.theUpperBoundIs")],
  [t("word.emphasis"), t("help.chapters.ofAllThemesThat"), [t("help.chapters.emphasisOfEachDistrict"), view("compare", { show: "profiles" })]],
  [t("help.chapters.ratio"), t("help.chapters.theRatioTellsHow")],
  [t("word.planAndReview"), t("help.chapters.whetherWhatWasPlanned"), [t("help.chapters.planAndReviewOf"), view("compare", [["show", "kept"], ["q", t("example.elderlyTheme")]])]],
  [t("help.chapters.scoreOfSimilarity"), t("help.chapters.madeOfAsksMatter")],
  [t("help.chapters.indexGeneration"), t("help.chapters.eachUpdateOfThe")],
];

export const LANGUAGE = [
  [t("example.words"), t("help.chapters.bothWordsHaveTo")],
  [t("example.quoted"), t("help.chapters.whatStandsInQuotation")],
  [t("example.gap"), t("help.chapters.isUpToEight")],
  [t("example.either"), t("help.chapters.oneOfThemIs")],
  [t("example.without"), t("help.chapters.withoutDocumentsThatHave")],
  [t("example.brackets"), t("help.chapters.bracketsFirst")],
  [t("example.near"), t("help.chapters.withinTenCharactersIn")],
  [t("example.title"), t("help.chapters.inTitlesOnlyAlso")],
  [t("example.elderlyTheme"), t("help.chapters.aThemeDozensOf")],
  [t("example.years"), t("help.chapters.speaksOfTheYears")],
];

export const KEYS = [
  ["Tab", t("help.chapters.toTheNextThing")],
  ["← →", t("help.chapters.fromPointToPoint")],
  ["Enter", t("help.chapters.openTheSentencesCounted")],
  ["↑ ↓", t("help.chapters.chooseAmongSuggestionsGo")],
  ["Esc", t("help.chapters.closeAnOpenWindow")],
];
