/** An example: the chemical elements by their symbols, in the order of their atomic numbers, from 1 to 99. */
const SYMBOLS = `H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr
Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os
Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es`;

/** The symbols and atomic numbers as a table of two columns. */
export const elements = (): string =>
  SYMBOLS.split(/\s+/)
    .map((symbol, i) => `${symbol},${i + 1}`)
    .join('\n');
