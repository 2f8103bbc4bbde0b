/**
 * An example: a phone list, in which each name has a made-up extension from 0 to 99. It is long enough for a composition
 * on half of its names to learn how A is read.
 */
import { Random } from '../../../engine/random.ts';

const NAMES = `Ada Adam Agnes Aida Alan Albert Alex Alfred Alice Alina Alma Amy Ana Anders Andre Andrew Andy Angela Anita Anna
Anne Anton Arlene Arne Arnold Arthur Astrid Ava Barry Beate Bella Ben Berit Bert Beth Betty Bianca Bill Bjorn
Bob Boris Brenda Brian Bruce Bruno Carl Carla Carlos Carmen Carol Cecil Celia Chen Chloe Chris Cindy Clara
Claire Clark Claude Clem Clive Colin Cora Craig Daisy Dale Dan Dana Daniel Daphne Daria David Dawn Dean Debra
Della Denis Dennis Derek Diana Diego Dina Dirk Dolly Don Donald Donna Dora Doris Doug Duncan Dylan Earl Edgar
Edith Edna Edward Edwin Eileen Elena Eli Elijah Elin Elisa Ella Ellen Elmer Elsa Elsie Emil Emily Emma Enid
Enrico Eric Erika Erin Ernest Esther Ethan Ethel Eva Eve Evelyn Fabian Faith Fatima Felix Fergus Fiona Flora
Floyd Frank Frans Fred Freda Freya Gabe Gail Gary Gavin Gene George Gerald Gerda Gianni Gilda Gina Ginger Glen
Glenda Gloria Gordon Grace Graham Greg Greta Guido Gustav Guy Hal Hanna Hannah Hans Harald Harold Harry Hazel
Heidi Helen Helga Henri Henry Herman Hilda Holly Hope Howard Hubert Hugh Hugo Ian Ida Igor Ilse Ines Inga Ingrid
Irene Iris Irma Isaac Isabel Ivan Ivy Jack Jacob Jade James Jamie Jan Jana Jane Janet Janice Jason Jay Jean Jeff
Jenna Jenny Jeremy Jerry Jesse Jill Jim Joan Joanna Joe Joel Johan John Jonas Jordan Jorge Jose Josef Joyce Juan
Judith Judy Julia Julian Julie June Karen Karin Karl Karla Katja Kate Katie Keith Kelly Ken Kenji Kerry Kevin
Kim Kira Klara Klaus Kofi Kurt Kyle Lana Lara Larry Lars Laura Lauren Leah Lee Leila Lena Leo Leon Leona Leroy
Leslie Lewis Liam Lili Linda Linus Lisa Lloyd Lois Lola Lorna Lou Louis Louise Lucas Lucia Lucy Luigi Luisa Luke
Luna Lydia Mabel Maggie Magnus Malik Mara Marc Marcia Marco Marcus Maria Marie Marina Mario Marion Mark Marta
Martha Martin Marvin Mary Matteo Maud Max Maya Megan Mei Mia Mick Miguel Mike Milan Mila Miles Milo Mina Minna
Miriam Molly Mona Monica Morgan Moses Muriel Myra Nadia Nancy Naomi Nat Neil Nell Nelly Nelson Nick Nicola Nigel
Nina Noah Noel Nora Norma Norman Olaf Olga Olive Oliver Olivia Omar Orla Oscar Otto Owen Pablo Pam Paolo Pat
Paul Paula Pearl Pedro Peggy Penny Percy Peter Petra Phil Philip Phoebe Pia Pierre Polly Priya Quinn Rachel
Ralph Ramon Randy Raoul Ravi Ray Rene Rex Rhoda Rhys Rita Rob Robert Robin Rocco Roger Roland Rolf Roman Ron
Ronald Rory Rosa Rose Ross Roy Ruben Ruby Rudolf Rupert Russ Ruth Ryan Sally Sam Samuel Sandra Sara Saul Scott
Sean Sergio Seth Shane Sharon Sheila Sid Sidney Silas Silvia Simon Simone Sofia Sonia Stan Stella Steve Stuart
Sue Susan Sven Sybil Tania Tara Ted Teresa Terry Tess Thelma Theo Thomas Tim Tina Toby Todd Tom Tomas Tony Tracy
Trudy Ulf Una Ursula Val Vera Vernon Vicky Victor Vilma Vince Viola Violet Vito Vivian Wade Wally Walter Wanda
Warren Wayne Wendy Wilma Winnie Xavier Yara Yoko Yuri Yusuf Yves Yvonne Zara Zelda Zoe Zora`;

const EXTENSIONS = 100;

/** Returns the names and their extensions as a table of two columns, the same every time. */
export function phoneList(): string {
  const random = new Random(0);
  return NAMES.split(/\s+/)
    .map((name) => `${name},${random.below(EXTENSIONS)}`)
    .join('\n');
}
