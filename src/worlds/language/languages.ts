/**
 * The languages that B knows, and the word orders of all. A word of these is one token. They are Spanish, Turkish and
 * Welsh words in the orders of those languages, without endings, articles and agreement.
 */

/** The order of subject, verb and object, and whether an adjective stands before its noun. Numerals come first. */
export interface Grammar {
  readonly order: 'SVO' | 'SOV' | 'VSO';
  readonly adjectiveFirst: boolean;
}

export const ENGLISH_GRAMMAR: Grammar = { order: 'SVO', adjectiveFirst: true };

export interface HighLanguage {
  readonly name: string;
  readonly grammar: Grammar;
  /** The word for each concept. */
  readonly words: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/);

export const HIGH_LANGUAGES: readonly HighLanguage[] = [
  {
    name: 'spanish',
    grammar: { order: 'SVO', adjectiveFirst: false },
    words:
      words(`manzana libro barco pájaro gato perro cabra caballo sombrero lámpara moneda piedra flor árbol taza mesa
      cuerda tambor llave camisa rojo azul viejo nuevo grande pequeño pesado limpio frío redondo compra encuentra recibe
      gana junta vende pierde suelta da rompe ve quiere pinta aprecia cuenta Ana Ben Cleo Dan Eva uno dos tres cuatro
      cinco tiene`),
  },
  {
    name: 'turkish',
    grammar: { order: 'SOV', adjectiveFirst: true },
    words:
      words(`elma kitap tekne kuş kedi köpek keçi at şapka lamba sikke taş çiçek ağaç fincan masa ip davul anahtar
      gömlek kırmızı mavi eski yeni büyük küçük ağır temiz soğuk yuvarlak alır bulur edinir kazanır toplar satar kaybeder
      düşürür verir kırar görür ister boyar sever sayar Ana Ben Cleo Dan Eva bir iki üç dört beş sahip`),
  },
  {
    name: 'welsh',
    grammar: { order: 'VSO', adjectiveFirst: false },
    words:
      words(`afal llyfr cwch aderyn cath ci gafr ceffyl het lamp ceiniog carreg blodyn coeden cwpan bwrdd rhaff drwm
      allwedd crys coch glas hen newydd mawr bach trwm glân oer crwn prynu ffeindio cael ennill casglu gwerthu colli
      gollwng rhoi torri gweld eisiau peintio hoffi cyfri Ana Ben Cleo Dan Eva un dau tri pedwar pump meddu`),
  },
];

/** The grammars of the languages whose words A alone knows. The last two have orders that B has never seen. */
export const LOW_GRAMMARS: readonly Grammar[] = [
  { order: 'SVO', adjectiveFirst: false },
  { order: 'SOV', adjectiveFirst: true },
  { order: 'VSO', adjectiveFirst: false },
  { order: 'SOV', adjectiveFirst: false },
  { order: 'VSO', adjectiveFirst: true },
];
