// The districts of Shanghai as a grid of tiles, each about where it lies: column from the west, row from the north.
export const TILES = {
  崇明区: [3, 0],
  嘉定区: [1, 1], 宝山区: [2, 1], 杨浦区: [3, 1],
  青浦区: [0, 2], 普陀区: [1, 2], 静安区: [2, 2], 虹口区: [3, 2],
  松江区: [0, 3], 长宁区: [1, 3], 黄浦区: [2, 3], 浦东新区: [3, 3],
  闵行区: [1, 4], 徐汇区: [2, 4],
  金山区: [0, 5], 奉贤区: [2, 5],
};

/** 静安 for 静安区, 浦东 for 浦东新区. */
export const short = district => district.replace(/新?区$/u, "");
