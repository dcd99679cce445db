// Packed from words/ by scripts/pack-words.ts; do not edit.
export const packedWords = {
  plain: {
    range: 588800,
    stepBits: 7,
    codes:
      'WVLgsCGyyNN~NWW:@yj=KkwC,:*q&:Q}J[_%p~s82gcr1j(1Y>d;2yx]}hRwZ,{qUw4XdZ/DSwXv7R_*?<8%ZD+W,Vb)sE8($qzuK~m>5 rNrX&>g~YuIC|(N~MXO[%i[.' +
      'Eu9A.%E63;e%A9]}z)T[,@$G6S@X,1V)g?z+bD5Pi$B&zsQItE8Oq9.>c]ji|o@7#JV<0&}3S/x{UT/MeHaM[>L];V8NDw5<#+$VD7&?WkNqXzw434[Q@@u?uT;d)S6F9$' +
      'P^$ U:kY-Jo^S5nK2[eyzQioI&[[=Xc$CjD%PP9<<qmyEuD+?kGHtUybg1%:_H<6z?N{j~5tC7pu[~19V;0}P8QYr6;67k%dvYkD_{xR .y6Z-$h[zv[|eu!]m>^nAruF2' +
      ')EXj{y(zt7J]#(XnlZgD>r]A,kgP~ 3V[jL^>#0+xAmWH2O h1C3-CqTDa|qz>9t9j2at=3hgY6:L2rQ6A::niZ!UDrj.?rYqD}JM#yflTtdLctF0juY+OePpRf%2<D7?^' +
      'e&>j#vojGA#2K*ebsES{M%9Xt0SBLT*I&7i^RnJK2np1blTDm$se?aMu(qO|$8lnSq8k,Z7p|^0%9=$(YVk}/R[qlgALa1I~UQb&/eLczF.GdfGtyZi%,l{C2QYR!-,0=.' +
      'bsz+$DwEDdHMaa8&eGGH =Rc(EIhv=,%os8LPj,v>v^sba]qgNsX/b(7P(4dhRN>f/|_!mZZO +r{:2X#J=,Ot(og|:I@dE-ar]^$GNkBXLQ6Ey8qc8bShm%slm!QK>%* ' +
      ';=5&w(,^KDp=wX]}sU,W5}}LVWe+-oiDf<e8Lm6OtZk%-H{67J|YvaoO^lXB:XF>E5Cn8t#mpWIpv.|03(m^.Endj>zTg~zrt|:s<dvyBd1M+?~ Pq(7O-:d_1CQItAJD#' +
      'h1@Nwn#E{%d/l5J^6o1PVA#el((~=!r/=?<(WD8)Jy9SJS[!ptHZARO/a=S@oB[{<WkjYL_aF,*j.^N{N<rtJ}:1>gD?;}eggdNT^#Lsq@dA(rF9.m_aR_&s?$QKXT)bLW' +
      'ggTlJF,vC@:}YEMgoebZD]x-<;/T.5~!vnSf*-PB2Yf{0GW4KZZzM5C#g>3.)&,Gm0Lm*K|S&y;3>H>W#g<@]Ga3$+aFuRto^I}!3ye8T7ln1^]>fX%85XOOF8>dkeCRi#' +
      'N~/WLbNebBYs$~T56ax{ad!}7H%N5wKtK3-Abowb.4<> W4;]Gz=/!2y!806jLV$B>9|? |f?t{4^2PtxQ} DP:_NF%^Li|?$:izrM-xv$9Oxp<f}?^3f(MYo02osk|g4T' +
      'TG:x!9O1W9Kul)U>e_3m-2Sk.ip7HDfq+OO91wLNU,2oKrA%i  RrCR*f6v%ul 1}A-@|(xP%ju.qQg<gM^?W>}S^TudvDm:WQyb(tfT*2?Dm-BR#6t[}d:r%s86UavosT' +
      '+.nn !${Wd^87nwJ@7L6Z5WJc^x>9}S4]kBiB($5fn&RY]Lnh[9( AOvZ_|Ylc.7I;JM!DX_$d|bE~(rlNY]jy3/5{,G|eO=c}Spup|N}zeix}-ku{O>8I3b>b.t-E]73@' +
      ',^F>?QnPbuO6$Fntg/Kx;yTzl_1-=rP66}+wM;{!>fgNve8-H4qJsmKOH?ks,YL>[::qWM:0!52rQr>-1rqD?aMmO #}@Cu;=6wMC~tBNozbQlN}-0U .6,Y@&>UCcVhok' +
      'iB^|rfMXUpd>:1L.J&zGPQ8KR!0&vEzsNRilc;9$, FG/Z|(}}kZiH:l{<1%#]bq}nnPCs_FDW1TV#G8m4OoYVF4XCWIoG$:@5JuyDd;T6d)%cm0nK+ tQSC._+_]:PCFH' +
      'b|Sm06RNx_|gw/z1d#FN=U&Jnm.]zF<3A7 uvCIpe(TfC,b!M!ZPHII;;hpS|zxlT%ojv%KT&JsM+UPZyp|cE:sb}Dm+F.5;L0MVi}uhRQ}lY40zT9$,t8]!3KxW?bdJ7z' +
      'fFl;zVf^o04QasQiYztK0&r[JIa}4b*CnKdqK*sa8Gzag^_M}:t)ZD%U<KY7/6Wk>Ws*etQbb]Sm#[YC5aLuiT7y_0l[ki2$8Hr*y/V18at*i|}[NK|plg4C31>C<g3viU' +
      '8F,)I#PvGXf]D+_mN$@G:(dpj9#Ic kV#3}ldI_DrnVwmc4TJ?9^VrK$i61/?PeMul!VKpPALSw#{uX]sw7}.97enh$1VSx|sJORY]F^iB]TR}TjpiYIjPx+DT+Vuvb)wg' +
      'FOe~yCe9=6%x7x3johNUcBGAV*m-Di$HxsaRgj)C<PS.1RGtS1X|$Ot)<q,{C2sUv}}l*AY)!jDlO10g8Nz,3#x$A5@uW1gyeH9/1o[0#nap754&u[ynMz~!auI$&l~!TE' +
      'j1=V2$ehyMMToy_tz~[~M=7p}q@:>BK[&_U~?w(MNpj0X68JDOXq/A6.RMdW0eqO/SbydI=>@k &upkI81gQJgeD++Q^vo#JWJwLw-XOf.)e2p7qP,0;N>QhrY)ly~hgxW' +
      'f*jGb&_C|dN_E*.wbk>N1rOJ0;v{W^D-jaQ zK3ku{NG*H]w@-3wlU39suvR1i;wIomXp?T>~ tXJ2V}E~Z)bZb2&8_$Q#: 8VmKR=-Ga!bOw@p<>9jAoish#?[xo%EDy{' +
      'vc>=Cs2nPX}~LNC;CQ+1SO>$EDTvpAc!0|@-4MC:gI$gmy+iU+]x2n-7=^fVz!}0<RB:LD9.#NRoN3B4+@,oxTonjJLuTXo@N#RAs~o@i1 aPK{/S4,h}hI(}b>3Hbv}lb' +
      '>1>RmJ(L4XDiZ,?Ny^$we&u/IG4@_cu}i~&j{hlrl.(SIqZW}7c9h;FIap1zx|7Wpfy-+7)nE.-}Zb1?,4*_zEz^-15VcUi~>MNb)v1x^X:sO.Ayk$XN=}leIr8LLjXYN_' +
      'Wlgx:QR3_**h:* DGL}}QlKg{RD0;6gRgE{jIfHc sc+BoCQNuqcfewlL]}?R9/jFU|g,|=b[q*C*yZp{O9Wv 9&(t_*BC>N6/f&4QU/Zhs?J@:iNli*8q>KMQAQZ TPu5' +
      'U!}HrS*Wki!(7TN.YvxO*9$(xyYqjlic7^Ti4<x@M0cG q79irEND)y,MF&k>A}isbrq)V$P^o?W5=%S;9<C7!UOCp6:}ZOvTF5Jdg2h00Qtt ^=JE)D4;l0eqTq|1:wou' +
      '}0xF4o&HS-+Ml[+) ECWjOS%UE}|54@O9vX;X~G5CNTuWSrblmXd#<t3zCin>IjfhD/Pk9w&R{G:,hdlQ]>7]O^(|Rt~HaY#vE-7,cI{rp3GT-.QqZ.EM&;jU+!o}rNkUR' +
      'e)*SNXI/CL<%RR/g6?^^E/:+xM9iYH0eL:UD,X DDvB@j8Kq](<4U,0(D@)g=Z#|}<+EZ[&#oM{0^4k=VT?Gc0u.V)&LWQ(0sxNNH}Zpa.DO{zGVhl}hWFxp_M',
  },
  neverNames: {
    range: 651776,
    stepBits: 7,
    codes:
      '],Xr|(y.$XV1k[#;IFKU?E&~C1l3#7@~*_ #&$U)y7|@w_+u(9WJTP3{0WH2P8_ (B8Jf!:PI3uXEJp5LCk+.e-P$koXfj*Y b#Xm6I 7.%gJtUH0!vcRTu|y4Oof{OO<V' +
      '8X&W{YXzD:g|;<<DuVcq7)z$t@TI>Q.~SWVc{wo_}P5LC>Rsw8be/X|_P;k8kS1PE<Z?Bl6$tl+;,M8Ii]V$&*P3I[m (m:YW#j(4RVg}dejA&%J3o&4Co]@rXNI,CD3U<' +
      'X<,i.Z%Ga8l;WVx0gFSG}cm[]eYTyr!$5/5vWD85E^)/:Iy]P^1%=)pEU;>asvh.AS}Zfbs} WO6 WqnMY}}=[Cxu]Nh4rv(P>T4uMu?.AtTU$jdLYpp~!.?N|#6LA,u@g' +
      'm]IC/xla9l:zm]vLI{<]#e):+wRN0##b/ VM+xc2Fqn 5<^;b@g=V;yRzG]p]L!&IagocbYQ!_R5:&y~n*]*]XYjIbWmCvZeFUN]23t1z&C|6Q}H4$CIyMD07Q3gr$r9[p' +
      '$:Be:%OZR},iQ8o>[n}r9VjGZ?am5dMnqnf+srx_HBp+=iWUNxF((cM/iv01^@xo}FHSwL3(L?0oH5;3yVfrL_:5Z4*N{s?15VBv?QKHu y&#p ,$Q:t1^)C%pSVx9vgU:' +
      ' (rM@i|23=buirUZNxwa56,HMn(ub=Z,U))G$LnSyBRpHSfnR/oW5DG2Q)*FP-qXEk@,LT:z8]E7z3jo*9_)JzGEBd>f7r<Qw*)^]!_</hBBS[(kBMc2|p?@FBEcTaJ?nt' +
      '=ntum _S _ :^QWUT)K?o0H*@97cn/+sP hXrZs.w7FTdsHs|&&nOF%NeGyv[6mG*1}qE(-ffv73rx<d09<,OJ;E?z=yM6%d{;jIFsw.;uMeuqE|eC;=U>T^bUOi%WO%L{' +
      'Uu=u4pYM-1;u*BVy,|oGol5L26/M=V|d&9m^d$W~6XOq.9KRCp!sX,*e[([pEtnQ7txw:tX h$uMWSC&i~w8b2,=y^tqvvdw+65yttFV=rc?IxX?Z+ZI:-s}O<fs|,wf}t' +
      'f~>:BF>&{cut>84Cu.}TgBCB#ZP^i7STDcEBHV6wLa]U%E5K;o#lG?RQsnK.5@hO 10>3K4%X}B8r.{@d9v0f!r,!iaw}|Agzw]=g>8idm&t}TcZQo7}YfM YfdWeF5blp' +
      'jP+q4$+fJZ*=%:^s9<q*(4dpEk;BXQg5yjY3DE8b6jz)W|Lud]&HzuZ{k_V9Fy^o+I{po%VA-Ht5Yb{AoAI7{:qXJ<>h>[fFa9-9.GY#3wC$k~NN[aF~!wWr&f8jxEtofg' +
      'cTH;=j?o@r{rP}M.3aEE<#?lV5IDy@SF35z7v^/vXpdQcR2#&$h]&dM#j~ExuxF9JAxEP;ddv8CWXMu|zmHSD2[_8W7[kY7j=M-1zF1q&L5cW~D|IElW^JW $H6GC>F$#c' +
      '-dl]}si6y[&)NTcJCy=pA&MZI.xXHKO+>$,gGrYxmRJ%o7F3Kd|hV*?Hv{Jh1l#Y,WS9t489ZO>!&=O}<Gq@d8IAcT<p72c#9,cF T=b6D|Xyi+4Q)9jYKT*p8Lad 1se9' +
      'JIRCi%pJFWLl-53/u ]XLW&K9c3JT[zhdK%I9o6D$eXhJAu2~!M6+oLzjuM-UK{.tWI%2@LfV 02vI6y6u-B7{4y_d[Qv|P<mElLxlf1B)vp[b96xSyxU$^zL,1;D7{DQL' +
      'f;Q{^.}[SL}oj~$SL@Z&RF&#:~qdreB{AZFVFbG7pGI><WZ[}aKES#asY0:O){_B0$}1zaOrg^MFw@93[&dQ/dYum6hU,aunFxB.Hp}mSR<-7bElGph&2ml79DpbI!3y^?' +
      'fw0l DA6CrPV(C&KPjE&=/lEx1G_}L,)fz-].;qQ|Ie[{x!Z|x8h4v$^R,)qf8j|lSW]k<8pZ:45U1Vl&oR|g4sXk<hB<Uw-&)P{rtgP}yfIryq)/)WBbl.=2p(RZ1fJWU' +
      'cXyJE!k7Z ?4pT8}.n$8{4il[1yOY4OqhtI^}a|^in7FkdF^uAd8k3%vqWh1H6^4,n.7CUrL0JxG$5LGgN%E;60&lCgAO:}oU_QR$+0bCu!DClN%(p/h@ThtTX]8Y2as_%' +
      '.)vQLPlmZ=tA}T-*Z6#p=jhol4fwj?,,,)A)eLQXgeQ-H[Dr8B)pH?|I+@TDOq.O8Mprrmi?PGt02$o| Wm$c(2m v1gV[{jiUJKi[;;;/eZQ<<>GyqJPcJsU=SX.<<t& ' +
      'QlwuQb%{+~E>g@pDREY>vAb*z|+u7:m&WGqVwB9Xup}}YnSAy~||hJ_JhMh]OERPE{rvEKBY|bZ}&E[m7C@E1:3s}}4s}s7j/S!^2UzxQi{78(z$?MxEitE7-0&4N|0tOc' +
      'g1P0&Z0e^o,2IA@B3NiN0YzB8BTV?eNe?@+N$_KG@x3QF:,e+.*+gOwH=bLH<bOR #JS[NL] ^r/7tg@q/%4%&Tw_}h?M:c@&Odn})]4U<yZ0%D[HzqZIoe_Xyb(&@hvg5' +
      '-Cv^0Wk,5kPOC-X|m<o-|pv$e:JaxG}OUvXUt_XSY-_ACYs4O2(l_tXz0!0cv.*f*)Hb(5I5?CC&milM=Oc~t#C$.E,>_<*KC6}Je|QVafxO1p]V0W375Oc5O o@kY!C%q' +
      't3ERFg?^Yw2eWB{2D,Bpx&#,}V%@n w+1L/*0^=$$iF%Y(S6kgMY}Dk!(C8Ix1?AJ4F:uiCR!!zddFq_:[LxEctg}/xC_DQVELz4}a9klvWr}H.A! 2R2h[@,mq1-&QK{z' +
      '6#ke$ 3(}!#sY6y[^?V2Oh|eLQy&94EOac|z=7lKxI&%hEs8sOO1K|4;2kU4utyNTJ>c6FiBTPsJiO*2V}E?tIsH[]<USt9p_dg?ZQcH{_!*jB=H{UOmxlRrb2;1oF=Fd-' +
      'a:ayBQfXFOwF:;-2D 8%xF+1B]a?e7$2}#f~D+#@_O_e)-!_bQ%wpF(8zBgAteP&ybs7c^KgQ|.pp_buTmZ=&TMYoLaL4qgGL4?jU#gtTp+pmd:]8!0Cv4@)}$<BOcYF!?' +
      'CP;_QtH7D+RKX7n^03!a(N6bLASM6 pJGB0gnRV2LC9Rg>xwIYyB4@876DO%Awf}U^WZdor4z)]b*mMbe6xVh+r2A%,;>=n[Zu AE,/;s!r^L|6f8yC+ZRD_{TX:fS?AA$' +
      '(c0J!%PTUs#}rK}d3JQEY$_b=JWyS{k1LA&|icNyLWw9Ccn%#~rG7#zMS|WdW:#*#L6uIXy_(frO3h/fip,!}{1HX/ODINjO4Xt.%<-X^{I4Zq{lB%b<cBy#wTv6G$@!KW' +
      'ig,f}DruZ($PAhSJ0e8/T<J<ruh7a31qM#8OFI<Bxw74&tVEQ:2ST}v=f1y26pZ_qF|a((I$qPz-m$2hV1<_=:D6MX8jszt0Z6H&*?#VgW7=MS$[ddo /#IRT2{H}gQ]+N' +
      '-fXNru6v+F.Q>k?t:/<Pz|)I;34X{iCf#AMyMCHE{MSxt.vQ&|U<ncvSn4a6Gs&uJ;,^qv^N,31nie-r{ir}[/:?t{QKOKd&@s53C5PpRWsw!V}#1}7w83Nkmo/B5bQ$L9' +
      'o=<QXqN!LFgZ-YV_0rw3bYm=%vJ(t(9OMJ[F94-w)0@KC%{Q|ekLwr-}gSG!K%U_qfL[YT&(}RMj_L>/8@!#ZHZorYm*)EOc{eFIi/Vurqb7yn28g2839B0::doYo3!hwF' +
      '4,M!09YXdlq3aW_K,Wgl-I|k dUTU5x?v1x{1L9nkmfsWd=.ANtd@ir4b~YC2k} AZpp8cW#v39QJIqv&lPVl;gJ3=2Wrr9v',
  },
  chosenAsNames: {
    range: 4182016,
    stepBits: 11,
    codes:
      'y[!bpV)39La,49_h8SyZ)>z&7~[YtL?)9B2(RPB.mW6h7!4T0>oQ,+JtDv%5~ mu#0gCLXNh$PkBq9*%CoeQlIX {yLLtupW T)rC3d*}pP$b|Uq|*{)hi[v/7-,<Su(<I' +
      '/wX|v^/!Xu3oNV#3V_a?osV25,qMCq#faP[p4U8vy.{QZ5a+{hJ7wBJs]}Y.=6d;-+B5A_cQknSJR]G|]d0OQzLz2r dWAx;:n*Js_@:PShgx}bxHrnCzpM/{#Li<DIAkg' +
      'LUunS/AMLVm !g|Pr^2(%k$!g8s:UpU:t|/[X$B)[,^l0;cvQq%-{*pmRp3?hK>b,94s/^aQ+i9fyI[r$x>HdzEaJMroa&rYpS40>z}l!9/?)7QG{)Nv45j>JGyk5Y--.V' +
      '=z:*HBS|KqgI,S(3ii9@Us#K1^W;|x=-&hJ0YX!i)S4x#(5-dud.#lfb#I8#k3E@{LG#|z:ZkeClKVcYxXgnw[M%^s6$Fw5Oh(5!AoIAG =9Vn4&adv2IKMbcP|RPe+M7>' +
      'T@JKiz&[6AHn[[H;0.0]Lc:E}DAMuR1[:1w?}c+|132;_MjhF 8D^j%/}Ehdq@_6 _O5%VLX?UR+%ixwDs,7Qc0Lka%C|YuWM5Nhd<?lf0>%j}-Eh%T5cb eiLW*Q:JG/N' +
      'sl$5Opz?kA-n=QnVzh]O_6oc[V}g@RZJw?i[v#UN)-Z^g%7tGUfu1L_nM7%ICLs3!P;TXPsOZV^-T{}?U.R683(kasKTy)@TW!*=7$w*Yvtfbh M7:fGZ^|>Hr[_h/yqKA' +
      'r_EGW~-YOi{Vx&q}r89a7MV+9c3x<Iqo^1[YPTfQrGf)HvQbI$n{}eg]X[q]r~0c$^r^G@ks%B1ZZ8D8T>v[B8Qn5]SkPJNCzb!}.382(8A$vwTmESvOP klO4Z~SObMD~' +
      ':XzVEjzq}OilCUQ:?:Wzv88OlUC3r<s,CAG(;Q/3d9)<2.tkFIz~mVg-+|x @~hbef}N{1 c-_s$CzKk0{PMn&DU0U/u3:^A{2p5 39<O4@j0[uplH^$RaY9gzjw+;hT=[' +
      'dV4iC~} 8a1]n;ML X,}5cR[DzF?keSk4[h6z|y9][8384!lATs7j$HcdS;Tpiw.XqER-S>_n!BZ|E2^uBf!eF8PyG?rTUE!2]jbN_#jZ3Lf$LXcMLj8Ot)*^CNNa)[OF2' +
      'f(3n^oN?eQ[=kOHVvds@]1t?tKybN718S]@bu~OZ-OatVV{$3Mr>UuNb]x%%,:(tk53(mRBz(:=5dk,:RQ :*p_^dURK1RZAPMU5tq1an%y^Y>1ehs>BZ$K1VHj)N8q R8' +
      'i97[h>Js:DY2}|T&P60G=@_*n#[c[f2ZTf,L=D2sdUr3]-!8<yI9/ m8m#gR:w$IB.!8_kuL6[}ap^p?|vqVyunepjT62ttX-sT=e5SuACalWf*7,/=yM3F1y/*-|ym jR' +
      'FBN;8yl0i1 hj6)c@c (@7kX5S(RDX&Ki1WEa0c*3;u7vmp7{(B6>3U*pA?74%X{>I_CO0y;1?cU_O556QBfJrD:;_&J,$q_ E[7Rt;L9:DBL8_VI,Zx5rSK}rDK}r_~bY' +
      'U*P>Z95|FY_&^k.P94UdIl{cNYl#O vYLt7bkwSFLj3P[2[HTd(5e>(,p{e&Qpi+/QWz4T*zk3JB/dkZ^T(i4[.i!YmsuL|tW-V_h+>x-<rPGA%irga|w*b7]FNZA<b<C5' +
      'x +bZz-z7-(&1GX6l{_j{q|(aV>HMB7j9-/O9Lmsi/llOR{}B*D<U^Jk _;r%8bKrH+y?Z+S@,36{2II*Qaq5(B_d>aX={/;kzlO6E_H@d+0rZ2%Z{@Ms<eLn*IBcIY7;P' +
      'xRtv#JDb:DL/{GKA73|o?cALjuUnc:VM91~!lfn#q(j(@Jt3mF18ie~ Zs)k!g*AGt~!%Pd*#H4}2Y6e}b21kYQ!QEX#ss7,^:X]6vl[F9eDuKEIV9;!FKFMJ%el:*|E/(' +
      '3;Sdezy~+.Fpv$::>*{SCu1uxAEbxj*q@p8k}DF7Mg:.t2^ Is9zJk|,$L}:Dk0NK>E$M,>*,Q Azw]fR;aM{dI-mAL-Ee|l9!!kK0sp?7b|;#f5L0i:[P>uSROk%F:=tF' +
      'xOsZQ3mrhr*QVT-]uNc4h^{Qj6;@ TfW^5|sh3Iv@-gxZJ$!~!',
  },
  knownPeople: {
    range: 2981888,
    stepBits: 12,
    codes:
      'v7p$GL|+Mf0ho~ p:I?:{F(nCY {2XuPz%g0jI.8kis0C!>=*g hRbso@HP3Hv5f2qPhR55K|k+a]Qgmo>m6U2g)0LyGSRVq}SpC&k(bG8?3N9c)s@:fHLQLy4:7XXLY]t' +
      '12UM5<_*ILmq9yF5{d<vkQ%5y@a40X,%9(EJpL,{uP>tr<sfS<a/@a}Ajw)T?.TW:Ol Iqt71xB3Ek&em.W5sal1IVTA7Gy@#7u)@%GZRmS}9 q?w#3;?^>h.6OauB&W{s' +
      'Lb4QCNW|^@&eqBSfLXZiHl5Bva(4_+,SWVZ2[eAoynUX|.Y!( vAz8E)pVK%yOrL-75TqJ/ t}U~(wCP8YsE!wKH_K 0tGGvposUt[?O)rUhon8!U.4R8d&Dq#u78)NZ5C' +
      ':VOR!):G)<#[8zT?P/+J(YVQ=Sx:Mm#B-z:TPz#5P43. nh^8:qbQy7$=N4l3)%(kI1%}u@i)~snRWK<6IaTSZ> ,DX][hZ$WP6Ti&:gHwH[I/&WUxrh&5NwH(#qgBDaZN' +
      '[rl1?yJ{LB&^}k[T3^.>FI-?XJ^8M_N3/;>D84IX%B}s-K;GMjkgmt[hyFQw@E*</:0Q<sQDq}=EgAidxUj28<UI_,T{mUIlC_qXOeUoto|tFkK-T7lZt1-DphNP/)8=2C' +
      'wr-G(p|i=_*8HpUeT[E?#Jv8c+^3EUPqF8{J=FIwc~}gsF5j) ]aE Or2R(LHZj%yGwj g ^|b<e(Hme/2a[CQh~$Eo60tn!cF{z->^g zrOBYua e-j{j#}l-kRsW26G.' +
      '$@Ho]CF3o@8N*SuYiX0kO6qXZz{Ue]df}M0i',
  },
} as const
